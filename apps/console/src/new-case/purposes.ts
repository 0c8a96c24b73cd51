/** When a clerk would take which procedure, in a sentence. */
export const PURPOSES: Readonly<Record<string, string>> = {
  whistle: '街道发现问题、自己权限不够，召集有权的部门到场处置。',
  collaboration: '请一个单位在其职责内配合：出具意见、提供数据、派人到场。',
  consultation: '事涉几个单位，召集开会，形成有人负责、有期限的决议。',
  resultNotification: '把办理结果、处罚决定书面告知有关单位。',
  supervisionOrder: '督办机构对逾期、推诿的单位发出白、黄、红督办单。',
  warning: '上报风险苗头，由有关部门研判、定级、处置。',
  suggestion: '向另一单位提出改进工作的建议，对方须在期限内书面答复。',
  dispute: '对该谁办、办没办好有争议，先由当事单位协商。',
  panel: '协商不成或屡次退回，提请五人小组认定责任单位。',
};
