/** The codes of `libs/channels`, whose files on robots and mail say which there are. */
const KNOWN: Readonly<Record<string, string>> = {
  'HTTP.401': '对方不认我们的签名或身份',
  'HTTP.403': '对方不许我们送',
  'HTTP.404': '地址上没有接收程序',
  'HTTP.410': '对方已停用这个地址',
  'HTTP.429': '对方说送得太快',
  'NET.TIMEOUT': '对方没有按时应答',
  'NET.ECONNREFUSED': '对方没有开机或没有监听',
  'NET.ENOTFOUND': '找不到对方的地址',
  'NET.ADDRESS_FORBIDDEN': '设置的地址不许送（只许 https 或本机）',
  'ROBOT.310000': '不合机器人的安全设置',
  'ROBOT.310000.KEYWORD': '消息里没有机器人要求的关键词',
  'ROBOT.310000.SIGNATURE': '加签密钥与机器人的不一致',
  'ROBOT.310000.TIMESTAMP': '服务器的时间不准，加签已失效',
  'ROBOT.310000.ADDRESS': '服务器的出口地址不在机器人的白名单里',
  'ROBOT.130101': '机器人被限流，到时再送',
  'ROBOT.410100': '机器人被限流，到时再送',
  'ROBOT.45009': '机器人被限流，到时再送',
  'ROBOT.300001': '没有这个机器人，或已从群里移除',
  'ROBOT.400101': '没有这个机器人，或已从群里移除',
  'ROBOT.400106': '没有这个机器人，或已从群里移除',
  'ROBOT.93000': '没有这个机器人，或已从群里移除',
  'ROBOT.400013': '机器人所在的群已解散',
  'ROBOT.400105': '机器人不认这种消息',
  'ROBOT.40008': '机器人不认这种消息',
  'ROBOT.40058': '机器人说消息的内容不合规格',
  'MAIL.TIMEOUT': '邮件服务器没有按时应答',
  'MAIL.ADDRESS_NOT_ONE': '设置的邮箱不是一个地址',
  'MAIL.EAUTH': '邮件服务器不认我们的账号',
  'MAIL.550': '没有这个邮箱',
  'MAIL.551': '没有这个邮箱',
  'MAIL.553': '没有这个邮箱',
};
const FAMILIES: readonly (readonly [prefix: string, words: string])[] = [
  ['HTTP.5', '对方的程序出错'],
  ['HTTP.3', '对方要我们转去别处（不转）'],
  ['HTTP.', '对方没有接受'],
  ['NET.', '没有连上对方'],
  ['ROBOT.', '机器人没有接受'],
  ['MAIL.', '邮件服务器没有接受'],
  ['CHANNEL.', '设置里已没有这条送达途径'],
];

/** Why the last attempt failed, in words; undefined for a code of no channel, which then stands alone. */
export function failureReason(code: string): string | undefined {
  return KNOWN[code] ?? FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1];
}
