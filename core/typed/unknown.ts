import { bare } from './fold.ts';

const phrases = `
i don't know|i dont know|i do not know|don't know|dont know|do not know|idk|not sure|i'm not sure|im not sure|i am not sure|no idea
|i have no idea|unknown|not known|not known yet|don't know yet|i don't know yet|not yet|not decided|not decided yet|unsure|dunno
|tbd|no clue|i can't remember|i don't remember|can't remember|don't remember|i forgot|forgot
|不知道|我不知道|不清楚|我不清楚|不确定|我不确定|不确定呢|还不知道|还不清楚|还不确定|不知|忘了|忘记了|记不清|记不清了|不记得|不记得了|未知|待定|不晓得|没想好|不知道呢|不曉得|不確定|還不知道
|わからない|分からない|わかりません|分かりません|知りません|不明|未定|まだわかりません|まだ分かりません|覚えていません
|모르겠어요|모르겠습니다|모름|몰라요|몰라|잘 모르겠어요|잘 모르겠습니다|아직 몰라요|미정|기억이 안 나요
|не знаю|я не знаю|пока не знаю|ещё не знаю|не уверен|не уверена|не помню|неизвестно|понятия не имею
|je ne sais pas|je sais pas|sais pas|je ne sais pas encore|pas sûr|pas sure|aucune idée|inconnu|je ne me souviens pas
|ich weiß nicht|ich weiss nicht|weiß nicht|weiß ich nicht|weiß ich noch nicht|keine ahnung|unbekannt|nicht sicher|weiß es nicht|noch nicht bekannt
|no sé|no lo sé|no se|no lo se|todavía no lo sé|no estoy seguro|no estoy segura|ni idea|desconocido|no recuerdo|no me acuerdo
|não sei|nao sei|eu não sei|não tenho certeza|non lo so|non so|boh
|tôi không biết|không biết|không rõ|chưa biết|tôi chưa biết|chưa rõ|không chắc|không nhớ
|لا أعرف|لا اعرف|لا أدري|لا ادري|لست متأكدا|لست متأكدًا|غير معروف|لا أعلم|لا اعلم|مش عارف|لا أتذكر|نمی دانم|نمی‌دانم|نمیدانم
|ไม่ทราบ|ไม่รู้|ไม่แน่ใจ`;

const known = new Set(phrases.split('|').map(plain));

/** Whether a text says that the person does not know, in one of the languages people write in. */
export function saysUnknown(text: string): boolean {
  return text.length <= 80 && known.has(plain(text));
}

function plain(text: string): string {
  return bare(text)
    .replace(/^(?:sorry|hmm+|well|um+|对不起|抱歉|嗯+)[\s,]+/u, '')
    .replace(/['".!?,…]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
