import type { Locator } from 'playwright-core';
import { blownWhistle } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import { chosen, field, picked, ticked, typed, type Fill, hasPicked } from './form.js';

const TITLE = '江滨路占道经营';
/** The whistle, found by a part of its title among the cases that bear the same one. */
function theCase(label: string): Fill {
  return async (form) => {
    const box = field(form, label);
    await box.click();
    await box.fill('占道');
    const found = form
      .page()
      .locator('.ant-select-item-option', { hasText: new RegExp(`哨〔2026〕\\d+号 · ${TITLE}`) });
    await found.filter({ visible: true }).click();
    await hasPicked(box);
  };
}

/** One more row of a list. */
function another(list: string): Fill {
  return (form) => form.getByRole('button', { name: `加一条${list}` }).click();
}

interface Opening {
  readonly kind: string;
  readonly by: string;
  readonly word: string;
  readonly fills: readonly Fill[];
  /** What the case's page says once it is open. */
  readonly shows: string;
  /** The sheet that it is, for an order. */
  readonly slip?: string;
}

/** What each procedure asks of whoever begins it, as its own form asks for it. */
const OPENINGS: readonly Opening[] = [
  {
    kind: '协作',
    by: '望江街道 · 经办人',
    word: '请求协作',
    fills: [
      typed('标题（不得含个人信息）', '请协助核查夜市摊位食品来源'),
      chosen('请求协作的单位', '市场监管'),
      chosen('清单事项', 'JP-08'),
      picked('协作方式', '现场核查'),
      typed('协作内容', '核查摊位进货凭证'),
      typed('事实', '居民反映食品来路不明'),
      chosen('同意发出的分管负责人', '分管领导'),
    ],
    shows: '请协助核查夜市摊位食品来源',
  },
  {
    kind: '会商',
    by: '望江街道 · 经办人',
    word: '提议会商',
    fills: [
      typed('议题（不得含个人信息） 1', '夜市疏导点选址'),
      chosen('清单事项 1', 'JP-01'),
      chosen('单位', '综合执法'),
      ticked('必须到会'),
      picked('方式', '会议'),
      chosen('同意提议的分管负责人', '分管领导'),
    ],
    shows: '夜市疏导点选址',
  },
  {
    kind: '处理结果通报',
    by: '综合执法局 · 经办人',
    word: '拟写结果通报',
    fills: [
      theCase('所通报的案件'),
      chosen('结果类型', '办结'),
      typed('文号', '江执通〔2026〕12号'),
      typed('通报内容', '已取缔流动摊位八处'),
    ],
    shows: TITLE,
  },
  {
    kind: '预防预警',
    by: '江滨社区 · 网格员',
    word: '上报风险信号',
    fills: [
      typed('场景（不得含个人信息）', '夜市用气用火'),
      typed('环节', '液化气瓶存放'),
      typed('问题', '气瓶紧挨灶台，无灭火器'),
      chosen('网格', '01网格'),
      typed('地址', '江滨路1号'),
      typed('来源', '网格巡查'),
    ],
    shows: '夜市用气用火',
  },
  {
    kind: '工作建议',
    by: '望江街道 · 主要领导',
    word: '提出工作建议',
    fills: [
      chosen('建议对象', '综合执法'),
      picked('类别', '工作方式'),
      typed('建议内容', '夜间巡查错峰到二十二时'),
      theCase('相关案件 1'),
    ],
    shows: '综合执法',
  },
  {
    kind: '争议协商',
    by: '望江街道 · 主要领导',
    word: '提出争议',
    fills: [
      another('争议各方'),
      chosen('争议各方 1', '望江街道'),
      chosen('争议各方 2', '综合执法局'),
      picked('争议类型', '职责归属'),
      typed('争议事项', '夜间油烟扰民由谁牵头'),
      chosen('清单事项 1', 'JP-01'),
      another('争议的办理事项'),
      theCase('案件'),
    ],
    shows: '争议',
  },
  {
    kind: '红黄白督办',
    by: '指挥中心 · 值班长',
    word: '发出督办单',
    fills: [
      chosen('被督办单位', '综合执法局'),
      theCase('案件'),
      chosen('事项', '综合执法局 · 签收'),
      picked('颜色', '白色'),
      typed('督办事由', '临近时限仍未签收'),
      typed('督办要求', '即刻签收并到场'),
    ],
    shows: '督办',
    slip: '○ 白单·交办',
  },
  {
    kind: '责任认定',
    by: '指挥中心 · 中心主任',
    word: '提请责任认定',
    fills: [
      theCase('所属事项链'),
      typed('待认定问题', '夜市垃圾清运由谁负责'),
      chosen('当事单位 1', '综合执法局'),
      chosen('提请情形', '无主事项'),
    ],
    shows: '责任认定',
  },
];

describe('What a post may begin, it begins by the procedure’s own form', () => {
  let district: District;
  let browser: Browser;
  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:40');
    const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
    await blownWhistle(district, 'wj', called, { title: TITLE });
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  it.each(OPENINGS)('$kind', async ({ kind, by, word, fills, shows, slip }) => {
    const desk = await (await browser.desk()).signInAs(by.replace(' · ', ' '), by);
    const { page } = desk;
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '发起' }).click();
    await desk.sound(`open for ${by}`);
    await page.getByRole('main').getByRole('link', { name: kind }).click();
    await page.getByRole('heading', { name: `发起${kind}` }).waitFor();
    const form: Locator = page.getByRole('main');
    for (const fill of fills) await fill(form);
    await desk.sound(`open ${kind}`);
    await form.getByRole('button', { name: word, exact: true }).click();
    await desk.reads(`${word}：已办`);
    await page.waitForURL(/\/cases\//);
    await page
      .getByRole('heading', { name: new RegExp(shows) })
      .first()
      .waitFor();
    if (slip) await desk.reads(slip);
    await desk.sound(`opened ${kind}`);
    await page.context().close();
  });

  it('says by name which field the rules reject, and keeps what was typed', async () => {
    const desk = await (await browser.desk()).signInAs('望江街道 主要领导', '望江街道 · 主要领导');
    await desk.page.goto('/open/suggestion');
    const form = desk.page.getByRole('main');
    await chosen('建议对象', '望江街道')(form);
    await picked('类别', '工作方式')(form);
    await typed('建议内容', '对自己的建议')(form);
    await theCase('相关案件 1')(form);
    await form.getByRole('button', { name: '提出工作建议', exact: true }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await field(form, '建议内容').inputValue()).toBe('对自己的建议');
  });

  it('who may begin nothing here is told so', async () => {
    const desk = await (await browser.desk()).signInAs('综合执法局 主要负责人', '综合执法局 · 主要负责人');
    await desk.page.goto('/open/whistle');
    await desk.page.goto('/open/supervisionOrder');
    await desk.reads('综合执法局 · 主要负责人不能发起红黄白督办');
    await desk.page.goto('/open/liaison');
    await desk.reads(/由系统在有关情形出现时发起/);
  });
});
