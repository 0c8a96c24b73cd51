import { holdsPersonalNumber } from './personal-number.js';

it.each([
  ['a mobile', '夜市占道，联系13912345678'],
  ['a mobile in groups', '联系 139-1234-5678 王某'],
  ['a mobile in wide digits', '联系１３９１２３４５６７８'],
  ['a mobile with a zero-width space inside', '联系139\u200b12345678'],
  ['a mobile with its country', '联系+86 13912345678'],
  ['a landline', '电话0571-88001234'],
  ['an identity card', '反映人330106198001011234'],
  ['an identity card that ends with X', '反映人33010619800101123X住处漏水'],
  ['an identity card in groups', '330106 19800101 1234'],
  ['a bank card', '退款至6222021234567890128'.replace('6222021234567890128', '4111 1111 1111 1111')],
])('%s is somebody’s', (_what, title) => {
  expect(holdsPersonalNumber(title)).toBe(true);
});

it.each([
  '江滨路12号夜市占道经营',
  '12345热线转来的油烟投诉',
  '望街哨〔2026〕12号的续办',
  '2026-09-17至2026-09-30夜间施工',
  '20260917至20260930夜间施工',
  '工单20261129001234567复核',
  '400-810-1234热线反映的占道',
  '共计1391234567元',
  '编号13912345678901',
])('%s is not', (title) => {
  expect(holdsPersonalNumber(title)).toBe(false);
});
