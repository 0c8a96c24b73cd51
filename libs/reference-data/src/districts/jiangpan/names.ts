/** Invented names. The two lists have 61 and 97 entries: having no common divisor, they pair 5,917 times before one repeats. */
const SURNAMES = (
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 ' +
  '彭 曾 萧 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石'
).split(' ');
const GIVEN_NAMES = (
  '安禾 柏舟 保田 碧波 秉文 长青 晨曦 承泽 春燕 大勇 德江 东升 恩泽 芳洲 飞云 凤仪 福生 光耀 桂兰 国栋 ' +
  '海棠 涵秋 浩然 和平 红梅 宏图 怀瑾 惠民 家宁 建业 江月 金枝 景行 静姝 君怡 凯旋 可为 兰心 乐山 丽华 ' +
  '连城 良玉 林深 凌霄 龙飞 满仓 茂林 美玲 明远 慕青 南星 念慈 鹏程 平川 齐贤 启明 千帆 庆丰 秋实 仁杰 ' +
  '荣光 如松 瑞雪 润泽 若水 善长 少华 胜男 诗雨 时雨 书恒 淑贞 水生 思远 泰来 天佑 铁山 万里 文博 闻达 ' +
  '向阳 晓岚 新民 星河 秀英 学勤 雪松 雅琴 彦青 一鸣 逸群 永昌 有为 雨桐 玉洁 远航 志坚'
).split(' ');

/** The name of the n-th person of the district, the same in every run. */
export function nameOf(n: number): string {
  const surname = SURNAMES[(n * 17 + 5) % SURNAMES.length];
  const given = GIVEN_NAMES[(n * 29 + 11) % GIVEN_NAMES.length];
  return `${surname}${given}`;
}
