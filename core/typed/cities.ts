const names = `
beijing 北京 peking 帝都|shanghai 上海 魔都|tianjin 天津 tientsin|chongqing 重庆 chungking|shijiazhuang 石家庄|taiyuan 太原|huhehaote 呼和浩特 hohhot huhhot
|shenyang 沈阳 mukden|changchun 长春|haerbin 哈尔滨 harbin|nanjing 南京 nanking|hangzhou 杭州 hangchow|hefei 合肥|fuzhou 福州 foochow|nanchang 南昌|jinan 济南 tsinan
|zhengzhou 郑州 chengchow|wuhan 武汉|changsha 长沙|guangzhou 广州 canton kwangchow 羊城|nanning 南宁|haikou 海口|chengdu 成都 chengtu|guiyang 贵阳|kunming 昆明|lasa 拉萨 lhasa
|xian 西安 sian|lanzhou 兰州 lanchow|xining 西宁|yinchuan 银川|wulumuqi 乌鲁木齐 urumqi urumchi|shenzhen 深圳 shumchun 鹏城|zhuhai 珠海|dongguan 东莞|foshan 佛山|huizhou 惠州
|zhongshan 中山|jiangmen 江门|shantou 汕头 swatow|zhanjiang 湛江|suzhou 苏州 soochow|wuxi 无锡|changzhou 常州|nantong 南通|yangzhou 扬州|zhenjiang 镇江|xuzhou 徐州
|yancheng 盐城|kunshan 昆山|ningbo 宁波 ningpo|wenzhou 温州 wenchow|jiaxing 嘉兴|shaoxing 绍兴|jinhua 金华|yiwu 义乌|huzhou 湖州|xiamen 厦门 amoy|quanzhou 泉州|zhangzhou 漳州
|qingdao 青岛 tsingtao|yantai 烟台|weihai 威海|weifang 潍坊|zibo 淄博|dalian 大连 dairen|anshan 鞍山|tangshan 唐山|baoding 保定|langfang 廊坊|qinhuangdao 秦皇岛
|luoyang 洛阳|yichang 宜昌|xiangyang 襄阳|wuhu 芜湖|mianyang 绵阳|guilin 桂林 kweilin|liuzhou 柳州|beihai 北海|sanya 三亚|baotou 包头|jilin 吉林|daqing 大庆|dandong 丹东|zhuzhou 株洲|ganzhou 赣州|lianyungang 连云港|rizhao 日照|taicang 太仓|xianyang 咸阳|zhaoqing 肇庆
|taizhouzhejiang 台州|taizhoujiangsu 泰州|suzhouanhui 宿州`;

const districts = `
shanghai: pudong 浦东 puxi 浦西 minhang 闵行 xuhui 徐汇 jingan 静安 黄浦 lingang 临港 songjiang 松江 jiading 嘉定 hongqiao 虹桥 changning 长宁 yangpu 杨浦 qingpu 青浦 lujiazui 陆家嘴
|beijing: haidian 海淀 朝阳 zhongguancun 中关村 tongzhou 通州 daxing 大兴 shunyi 顺义 wangjing 望京 sanlitun 三里屯 xicheng 西城 dongcheng 东城 fengtai 丰台 yizhuang 亦庄
|shenzhen: nanshan 南山 futian 福田 luohu 罗湖 baoan 宝安 longgang 龙岗 shekou 蛇口 qianhai 前海 longhua 龙华|guangzhou: tianhe 天河 panyu 番禺 nansha 南沙 haizhu 海珠 yuexiu 越秀 huangpu 黄埔
|tianjin: binhai 滨海 滨海新区 tanggu 塘沽|chengdu: gaoxin 高新 tianfu 天府 wuhou 武侯|hangzhou: xihu 西湖 binjiang 滨江 yuhang 余杭 xiaoshan 萧山|nanjing: jiangning 江宁 pukou 浦口
|suzhou: sip 苏州工业园区 园区 wujiang 吴江|xian: gaoling 高陵 yanta 雁塔|chongqing: yubei 渝北 liangjiang 两江|qingdao: laoshan 崂山 huangdao 黄岛|zhuhai: hengqin 横琴`;

type City = { city: string; zh: string; others: readonly string[] };

/** The large cities of the mainland: how a plan names them, their Chinese name, and other names in use. */
export const cities: readonly City[] = names.split('|').map((entry) => {
  const [city = '', zh = '', ...others] = entry.trim().split(/\s+/u);
  return { city, zh, others };
});

/** The city that a well-known district lies in. */
export const cityOfDistrict: ReadonlyMap<string, string> = new Map(
  districts.split('|').flatMap((entry) => {
    const [city = '', ...places] = entry.trim().split(/:?\s+/u);
    return places.map((place): [string, string] => [place, city]);
  }),
);
