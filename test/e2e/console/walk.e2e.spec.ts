import { District } from '../district.js';
import { Browser } from './browser.js';
import { fillSheet, TITLE } from './call-sheet.js';
import type { Desk } from './desk.js';
import { attached, chosen, located, picked, typed } from './form.js';

/** The main job on the real system by nothing but the screen, every page and dialog on the way checked (`expectSound`). */
describe('One whistle with three departments, from sign-in to closed', () => {
  let district: District;
  let browser: Browser;
  let officer: Desk;
  let head: Desk;
  let deputy: Desk;
  let zf: Desk;
  let sj: Desk;

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:40');
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  const at = async (post: string) => (await browser.desk()).signIn(post);
  /** What the case's page asks of a post about this unit. */
  const about = ({ page }: Desk, unit: string) => page.locator('.next-group').filter({ hasText: unit });
  const result = (measures: string, solved: string) => [
    typed('处置措施', measures),
    attached('文件', '现场照片.png'),
    picked('是否解决', solved),
  ];

  it('the street’s officer calls three departments and sees their deadlines before sending', async () => {
    officer = await at('望江街道 · 经办人');
    await officer.reads('没有待办');
    await officer.sound('workbench, nothing to do');
    await fillSheet(officer, ['市场监管局', 'JP-08'], ['生态环境分局', 'JP-03']);
    const foreseen = officer.page.getByRole('region', { name: '如果现在吹哨' });
    await foreseen.getByText('综合执法局、市场监管局、生态环境分局').waitFor();
    expect((await foreseen.innerText()).split('\n').filter((line) => line.endsWith('前'))).toEqual([
      '09-17 周四 10:40 前',
      // Until then a unit may refuse, and by then it is to be there.
      '09-18 周五 17:30 前',
      '09-18 周五 17:30 前',
      '09-23 周三 17:30 前',
    ]);
    await officer.sound('whistle form');
    await officer.page.getByRole('button', { name: '送主要领导审批（拟叫 3 个单位）' }).click();
    await officer.reads('提请审批：已办');
    await officer.page.getByRole('heading', { name: TITLE }).waitFor();
    await officer.sound('case sent for approval');
  });

  it('the head approves, and the dispatcher blows', async () => {
    head = await at('望江街道 · 主要领导');
    await head.reads(TITLE);
    await head.sound('workbench of the head');
    const administrator = await (await browser.desk()).signInAs('规则管理', '规则管理 · 规则管理员');
    await administrator.page.getByRole('button', { name: '演练时钟' }).click();
    await administrator.page.getByRole('button', { name: '过 10 分钟' }).click();
    await administrator.reads('09-17 周四 08:50');
    await head.does('审批哨单', '批准吹哨');
    await district.advance('09-17 09:10');
    const dispatcher = await at('望江街道 · 值班调度');
    await dispatcher.does('吹哨');
    await dispatcher.reads('已吹哨，待报到');
    await dispatcher.sound('case blown');
  });

  it('one department acknowledges, one refuses with grounds and is let go, one comes late', async () => {
    await district.advance('09-17 09:40');
    zf = await at('综合执法局 · 经办人');
    await zf.does('签收', '签收', typed('联系电话', '0571-80000001'));
    await district.advance('09-17 10:30');
    const hj = await at('生态环境分局 · 经办人');
    // The form asks for the proof of the ground that is chosen, and for no other.
    const grounds = [
      chosen('清单事项', 'JP-01'),
      chosen('建议单位', '综合执法局'),
      chosen('同意拒绝的分管负责人', '分管'),
    ];
    await hj.chooses(TITLE, '拒绝', ...grounds);
    await district.advance('09-17 14:00');
    sj = await at('市场监管局 · 经办人');
    await sj.reads(/已超期\d/);
    await sj.sound('workbench with something overdue');
    await sj.does('签收', '签收', typed('联系电话', '0571-80000002'));
    await sj.reads('市场监管局 · 「签收」逾期');
    deputy = await at('望江街道 · 分管领导');
    await deputy.chooses(TITLE, '同意拒绝');
    await deputy.reads('已解除');
    await deputy.sound('case with a unit let go');
  });

  it('both report in and answer; the street accepts the one and returns the other once', async () => {
    await district.advance('09-18 10:00');
    await zf.does('报到', '报到', located('定位'));
    await sj.does('报到', '报到', located('定位'));
    await district.advance('09-22 11:00');
    await zf.does('反馈结果', '反馈结果', ...result('已清理并处罚', '已解决'));
    await sj.does('反馈结果', '反馈结果', ...result('已登记', '部分解决'));
    await officer.opens(TITLE);
    await officer.sound('case with two results');
    await about(officer, '综合执法局').getByRole('button', { name: '认可结果' }).click();
    await officer.completes('认可结果');
    await about(officer, '市场监管局').getByRole('button', { name: '退回结果' }).click();
    await officer.completes('退回结果', typed('理由', '未附检查记录'));
    await sj.does('返工后反馈', '反馈结果', ...result('已登记，附检查记录', '已解决'));
    await officer.does('认可结果');
    await officer.reads('结果已认可，待评价');
  });

  it('each side assesses the other, the lead notifies the result, and the head closes', async () => {
    for (const unit of ['综合执法局', '市场监管局']) {
      await deputy.opens(TITLE);
      await about(deputy, unit).getByRole('button', { name: '评价部门' }).click();
      const scores = ['及时', '态度', '解决'].map((label) => picked(label, '5 分'));
      await deputy.completes('评价部门', ...scores);
    }
    await zf.chooses(TITLE, '评价吹哨', picked('必要', '5 分'), picked('清楚', '5 分'));
    await zf.does('通报处理结果', '拟写结果通报', typed('文号', '江通〔2026〕7号'));
    await zf.sound('notification drafted');
    const zfDeputy = await at('综合执法局 · 分管负责人');
    await zfDeputy.does('发出结果通报');
    await zfDeputy.sound('notification sent');
    await district.advance('09-22 16:00');
    await head.does('办结');
    await head.reads('案件已结束，无待办事项。');
    await head.reads('已办结');
    await head.sound('case closed');
  });

  it('and anyone reads it as it stood at any step', async () => {
    const { page } = head;
    const caseId = new URL(page.url()).pathname.replace('/cases/', '');
    const shown: string[] = [];
    await page.keyboard.press('Home');
    for (const next = page.getByRole('button', { name: '下一步' }); ; await next.click()) {
      await page.getByText('回放中 · 只读').or(page.getByText('现在是第')).waitFor();
      const at = new URL(page.url()).searchParams.get('at');
      if (at === null) break;
      const { stage } = await district.case(caseId, undefined, at);
      await head.reads(`以下为第 ${at} 步（`);
      await head.reads(`当时的状态：${stage.word}`);
      if (shown.at(-1) !== stage.word) shown.push(stage.word);
    }
    expect(shown).toEqual([
      '草拟中',
      '待审批',
      '已批准，待吹哨',
      '已吹哨，待报到',
      '处置中',
      '结果已认可，待评价',
      '已评价，待办结',
    ]);
    await page.keyboard.press('ArrowLeft');
    await head.reads('回放中 · 只读');
    await head.sound('replay of the closed case');
  });
});
