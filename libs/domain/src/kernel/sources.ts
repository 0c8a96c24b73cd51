/** The published rules that a number of the table was taken from. */
export const SOURCES = {
  B1: 'B1 平谷街乡吹哨',
  D1: 'D1 梁平区执法协调制度',
  D2: 'D2 行政执法协调规定',
  D3: 'D3 行政执法协调规定',
  D5: 'D5 综合行政执法协作',
  D6: 'D6 长寿区协同协作办法',
  H11: 'H11 接诉即办绩效考核',
  H2: 'H2 防溺水紧急工单',
  H7: 'H7 巴彦淖尔问题工单',
  H8: 'H8 晴隆县12345',
  LX: '信访工作条例 第二十三条',
  O1: 'O1 玉林建议办理',
  T3: 'T3 红黄蓝预警',
  T4: 'T4 红黄绿督办',
} as const;
export type SourceCode = keyof typeof SOURCES;
