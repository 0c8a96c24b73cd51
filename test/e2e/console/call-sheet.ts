import type { Desk } from './desk.js';
import { chosen, typed } from './form.js';

/** Whom a sheet calls beside the lead that the item names, and by which item. */
type Called = readonly [unit: string, item: string];

/** Opens the whistle form from the menu and fills it for 占道 at 江滨路1号 with these units besides; nothing is sent. */
export async function fillSheet({ page }: Desk, ...others: readonly Called[]): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '吹哨' }).click();
  const form = page.getByRole('main');
  await chosen('属地事项', '占道')(form);
  await chosen('网格', '01网格')(form);
  await typed('地址', '江滨路1号')(form);
  await typed('事实', '夜市占道，居民多次反映，街道已上门劝导。')(form);
  for (const [n, [unit, item]] of others.entries()) {
    await page.getByRole('button', { name: '再叫一个单位' }).click();
    const row = page.getByRole('group', { name: `第 ${n + 2} 个单位` });
    await chosen('单位', unit)(row);
    await chosen('清单事项', item)(row);
  }
}

/** What the form makes of the item and the address. */
export const TITLE = '江滨路1号占道经营、流动摊贩';
