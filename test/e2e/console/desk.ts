import type { Actor } from '@tiaokuai/domain';
import type { Page } from 'playwright-core';
import { dialogOf, escaped, type Fill } from './form.js';
import { expectSound } from './page-check.js';

/** A dialog is checked the first time somebody has filled it. */
const checked = new Set<string>();

/** One person before the console. */
export class Desk {
  constructor(readonly page: Page) {}

  /** By the card of the sign-in page (`望江街道 · 经办人`); where the person holds several posts, from that one. */
  async signIn(post: string): Promise<this> {
    const { page } = this;
    await page.goto('/');
    await page.getByRole('button', { name: new RegExp(`^${post}`) }).click();
    await this.takes(post);
    return this;
  }

  /** Somebody who has no card, found by words (`综合执法局 经办人`): the n-th of them. */
  async signInAs(words: string, post: string, nth = 1): Promise<this> {
    const { page } = this;
    await page.goto('/');
    await page.getByLabel('按姓名、单位或岗位查找').fill(words);
    await page
      .getByRole('button', { name: /^以.+登录$/ })
      .nth(nth - 1)
      .click();
    await this.takes(post);
    return this;
  }

  /** As whoever it is, without the sign-in page. */
  async takesThePlaceOf({ person, unit, post }: Actor): Promise<void> {
    await this.page.request.post('/api/v1/session', { data: { person } });
    await this.page.evaluate(`sessionStorage.setItem('tiaokuai.post', '${unit}/${post}')`);
  }

  /** What the open case offers to this post: by its own button, or from the menu beside them. */
  async pressesStep(word: string): Promise<void> {
    const steps = this.page.getByRole('region', { name: '我的岗位现在可以' });
    const button = steps.getByRole('button', { name: word, exact: true });
    const more = steps.getByRole('button', { name: '更多操作' });
    await button.or(more).first().waitFor();
    if ((await button.count()) > 0) return button.first().click();
    await more.click();
    await this.page.getByRole('menuitem', { name: word, exact: true }).click();
  }

  /** By the menu of the header. */
  async leaves(): Promise<void> {
    const { page } = this;
    await page.getByRole('banner').locator('.user-menu').click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await this.reads('街道一方');
  }

  /** The workbench as it is now. */
  async workbench(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('heading', { name: '工作台' }).waitFor();
  }

  /** What waits for this post, by the step in its row of the workbench; `word` is on the button where the row says it otherwise. */
  async does(duty: string, word = duty, ...fills: readonly Fill[]): Promise<void> {
    await this.begins(duty);
    await this.completes(word, ...fills);
  }

  /** Opens the step in the row of the workbench. */
  async begins(duty: string): Promise<void> {
    await this.workbench();
    await this.page.getByRole('table').getByRole('link', { name: duty, exact: true }).click();
  }

  /** What the case's page offers to this post. */
  async chooses(title: string, word: string, ...fills: readonly Fill[]): Promise<void> {
    await this.opens(title);
    await this.page.getByRole('button', { name: word, exact: true }).first().click();
    await this.completes(word, ...fills);
  }

  /** The page of a case, from the list of cases. */
  async opens(title: string): Promise<void> {
    await this.page.goto('/cases');
    // Named by its number too, once it has one.
    await this.page.getByRole('link', { name: new RegExp(`^${escaped(title)}(，|$)`) }).click();
    await this.page.getByRole('heading', { name: title }).waitFor();
  }

  /** The open dialog, filled and sent by the button of this word; it closes, and the case's history has it. */
  async completes(word: string, ...fills: readonly Fill[]): Promise<void> {
    const dialog = dialogOf(this.page);
    const button = dialog.getByRole('button', { name: word, exact: true });
    await button.waitFor();
    for (const fill of fills) await fill(dialog);
    if (!checked.has(word)) await this.sound(`dialog ${word}`);
    checked.add(word);
    await button.click();
    await this.reads(new RegExp(`^${word}：已记入案件历史`));
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Until this can be read somewhere on the page; fails with what stands there instead. */
  async reads(words: string | RegExp): Promise<void> {
    const { page } = this;
    const wanted = page.getByText(words).filter({ visible: true }).first();
    await wanted.waitFor().catch(async (late: unknown) => {
      throw new Error(`${String(late)}\n${page.url()} reads:\n${await page.locator('body').innerText()}`);
    });
  }

  /** What holds on every page holds on this one (`expectSound`). */
  sound(name: string): Promise<void> {
    return expectSound(this.page, name);
  }

  private async takes(post: string): Promise<void> {
    const { page } = this;
    const choice = page.getByRole('button', { name: `${post} 以此岗位进入` });
    const workbench = page.getByRole('heading', { name: '工作台' });
    await choice.or(workbench).waitFor();
    if (await choice.isVisible()) await choice.click();
    await workbench.waitFor();
  }
}
