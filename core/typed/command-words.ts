import type { Order } from './command-order.ts';
import { moreCommandWords } from './more-command-words.ts';

/** The words for each order by language, as people type them; accents, case and punctuation do not matter. */
export const commandWords: Record<string, Record<Order, string>> = {
  en: {
    menu: 'menu|main menu|start|options|begin',
    back: 'back|go back|previous|previous question|undo|take me back|one step back',
    change:
      'change|change an answer|change my answer|change answer|edit|edit my answers|correct|correct an answer|my answers',
    restart: 'restart|start over|start again|begin again|reset|from the beginning|start from the beginning',
    help: 'help|help me|commands|what can you do|how does this work',
    why: 'why|why do you ask|why do you need this|why do you want to know|source|what is the source|why this question',
    dontKnow: 'skip|skip this|skip this question|pass|next question',
    language: 'language|languages|change language|change the language|switch language',
    left: 'how much is left|how many questions|how many questions are left|how many more questions|how many more|how much longer|how long will it take|what is left|questions left|left|how far am i|are we done yet|is that all',
    plan: 'plan|my plan|show my plan|show plan|the plan|status|my status|next steps|progress|my case|what next|what is next',
    whatIf:
      'what if|what if i|compare|comparison|compare answers|compare an answer|compare another answer|compare cities|compare another city|compare with another city|compare to another city|what if another city|what if i change my answer|what if i change the city|what if i change my city|what if i work in another city|what if i move to another city|what would change',
    documents:
      'documents|my documents|document list|papers|checklist|which documents|what documents do i need|which documents do i need',
    deadlines: 'deadlines|my deadlines|deadline|dates|my dates|due dates|when is my deadline|calendar',
    myData:
      'my data|data|show my data|download my data|export|export my data|what do you know about me|what do you know',
    deleteMyData:
      'delete|delete me|delete my data|delete all my data|delete everything|delete all data|erase my data|erase me|forget me|remove my data|delete my account|delete me please',
    privacy: 'privacy|privacy policy|privacy notice|data protection',
    human:
      'human|a human|person|a person|agent|operator|hr|ask hr|contact hr|my hr|real person|a real person|talk to a human|talk to a person|talk to someone|speak to a human|speak to a person|speak to someone|talk to hr|contact support|support|live chat',
    continueElsewhere:
      'continue elsewhere|go on elsewhere|carry on elsewhere|continue somewhere else|continue on another device|go on on another device|carry on on another device|continue on a different device|on another device|another device|other device|switch device|switch devices|change device|change devices|continue on my phone|continue on the phone|continue on phone|go on on my phone|carry on on my phone|switch to my phone|move to my phone|continue on my computer|continue on the computer|go on on my computer|carry on on my computer|switch to my computer|continue on my laptop|continue in telegram|continue on telegram|continue with telegram|go on in telegram|go on on telegram|carry on in telegram|carry on on telegram|switch to telegram|move to telegram|in telegram|on telegram|telegram|continue in the browser|continue in my browser|go on in the browser|carry on in the browser|switch to the browser|in the browser|in my browser|continue on the web|continue on the website|link|new link|new code|make a link|make a new link|make a code|make a new code|get a code|get a link|send me a link|send me the link',
    stop: 'stop|stop it|unsubscribe|stop messages|stop reminders|no more messages|stop sending messages|opt out',
    cancel: 'cancel|quit|exit|leave|abort|never mind|nevermind',
    yes: 'yes|y|yep|yeah|yup|sure|ok|okay|correct yes|right|exactly|true|i do|i am|of course',
    no: 'no|n|nope|nah|not really|false|i do not|i am not',
    done: 'done|finished|i did it|i have done it|completed|ready|did it|all done|it is done',
    later: 'later|not now|remind me later|maybe later|do it later|will do later|another time',
  },
  zh: {
    menu: '菜单|主菜单|开始|首页|主页|选单|目录|選單|主選單|開始',
    back: '返回|后退|上一步|回去|上一题|上一个问题|退回|回到上一步|返回上一步|上一步返回',
    change: '修改|更改|改答案|修改答案|更改答案|更正|我的回答|我的答案|改一下|修改回答',
    restart: '重新开始|重来|从头开始|重置|重新来|再来一次|从头来|重新開始',
    help: '帮助|幫助|求助|怎么用|使用说明|救命|帮帮我|使用帮助',
    why: '为什么|为什么问这个|为什么要问|为什么问|为何|依据|来源|法律依据|为什么需要|為什麼',
    dontKnow: '跳过|略过|跳過|下一题|跳过这题|跳过这个问题',
    language: '语言|切换语言|更改语言|換語言|换语言|語言|改语言',
    left: '还剩多少|还剩多少题|还剩多少问题|还剩几个问题|还有多少|还有多少题|还有多少问题|还有几个问题|还有几题|还要多久|还要回答多少问题|一共多少题|剩多少|多少问题|还多久|快完了吗|還剩多少|還有幾題',
    plan: '计划|我的计划|方案|进度|我的进度|下一步|查看计划|我的方案|看计划|計劃|我的情况',
    whatIf:
      '比较|对比|比一比|假如|如果|比较回答|比较答案|比较另一个回答|比较其他回答|换个回答比较|换个答案比较|比较城市|比较另一个城市|比较其他城市|比较别的城市|换个城市比较|换一个城市比较|和别的城市比较|和其他城市比较|跟别的城市比较|对比城市|对比其他城市|如果换个城市|如果换一个城市|假如换个城市|如果改一个回答|如果换个回答|如果换城市|比較|對比',
    documents: '材料|文件|我的材料|材料清单|所需材料|需要什么材料|要什么材料|资料|清单|材料列表|需要哪些材料|文件清单',
    deadlines: '期限|截止日期|截止日|最后期限|我的期限|日期|到期日|截止时间|日历',
    myData: '我的数据|我的资料|查看我的数据|导出数据|导出我的数据|下载我的数据|数据|我的信息|你知道我什么',
    deleteMyData:
      '删除|删除我的数据|删除我的所有数据|删除数据|删除所有数据|删除全部数据|删除我的资料|删除我的信息|注销|清除我的数据|把我的数据删掉|忘记我|刪除我的數據|删除我的全部数据|删除账号',
    privacy: '隐私|隐私政策|隐私声明|個人信息保護|个人信息保护|隱私',
    human:
      '人工|人工服务|转人工|真人|客服|找人|人工客服|联系人事|人事|联系hr|找hr|我要找人|跟人聊|和真人说话|和人说话|跟真人说话|联系客服',
    continueElsewhere:
      '换设备继续|换设备|换个设备继续|换个设备|换一台设备继续|换一台设备|换个地方继续|在别的地方继续|在其他设备上继续|在其他设备继续|在另一台设备上继续|在另一台设备继续|在别的设备上继续|在别的设备继续|在手机上继续|手机上继续|到手机上继续|去手机上继续|用手机继续|换手机继续|换到手机上|换到手机|在电脑上继续|电脑上继续|到电脑上继续|去电脑上继续|用电脑继续|换电脑继续|换到电脑上|换到电脑|在telegram上继续|在telegram里继续|在telegram中继续|在telegram继续|到telegram继续|去telegram继续|用telegram继续|telegram继续|换到telegram|转到telegram|在浏览器里继续|在浏览器中继续|在浏览器上继续|在浏览器继续|用浏览器继续|换到浏览器|在网页上继续|在网页继续|用网页继续|链接|新链接|新代码|生成链接|生成新链接|生成代码|生成新代码|给我链接|換設備繼續|換個設備繼續|在其他設備上繼續|在手機上繼續|用手機繼續|在電腦上繼續|用電腦繼續',
    stop: '停止|停|退订|别发了|不要再发|取消订阅|停止提醒|不要再提醒|停止发送',
    cancel: '取消|退出|算了|离开',
    yes: '是|是的|对|对的|好|好的|嗯|可以|有|没错|行|当然|確定|确定|是啊|對',
    no: '不|不是|否|没有|不行|不对|没|不可以|不要|沒有|不對',
    done: '完成|已完成|做好了|办好了|好了|完成了|搞定|弄好了|办完了|做完了',
    later: '以后|稍后|等一下|以后再说|晚点|待会|待会儿|过会儿|稍后提醒|下次|等会儿|之后再说|晚点再说|稍後',
  },
  ...moreCommandWords,
};
