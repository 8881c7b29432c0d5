/** Words that stand near a passport number, in the languages people write in. */
export const passportWord =
  /passport|pass\b|pasaporte|passeport|reisepass|passaporte?|pasaport|паспорт|загран|護照|护照|パスポート|旅券|여권|hộ chiếu|ho chieu|جواز|گذرنامه|หนังสือเดินทาง|document no|travel document|passnummer/iu;

/** Words that stand near the number of a permit, an identity card or a social security card. */
export const permitWord =
  /permit (?:no|num|#|is)|work permit|permis|许可证?(?:号|编号)|居留证|permit:|arbeitserlaubnis|разрешени|permiso|就労許可|허가|giấy phép|تصريح|social security (?:no|num)|社会保障号|ssn|residence card|身份证|id (?:no|num|card)|identity|证件号/iu;

/** Words that stand near a telephone number. */
export const phoneWord =
  /phone|tel\b|tel[.:]|mobile|cell|whats\s?app|wechat|手机|电话|電話|手機|телефон|тел\.|номер|téléphone|portable|telefon|handy|teléfono|móvil|携帯|전화|휴대폰|điện thoại|هاتف|جوال|رقم|call me|my number|number is/iu;

/** Words that say of a number that it is nobody's: a case, an order, a sum of money. */
export const harmlessWord =
  /case|order|receipt|invoice|application|acceptance|reference|ref\b|ticket|rule|编号|受理|单号|案号|订单|дел[оау]|заявк|antrag|dossier|expediente|案件|접수|hồ sơ|طلب|rmb|cny|salary|工资|月薪|年薪|¥|￥|\$|€/iu;
