import type { Locator, Page } from 'playwright-core';

/** One thing that is done in an open form. */
export type Fill = (form: Locator) => Promise<void>;

/** Types into the field of this label, over what stands there. */
export function typed(label: string, text: string): Fill {
  return (form) => field(form, label).fill(text);
}

/** Types a day, or a day and a time, into a picker of it. */
export function dated(label: string, text: string): Fill {
  return async (form) => {
    const box = field(form, label);
    await box.fill(text);
    await box.press('Enter');
  };
}

/** Presses one of the buttons that stand side by side. */
export function picked(label: string, option: string): Fill {
  return async (form) => {
    const group = form.getByRole('radiogroup', { name: label });
    await group.getByText(option, { exact: true }).click();
  };
}

/** Looks something up in a list by part of its name, with the keyboard; `shown` where the list shows another name. */
export function chosen(label: string, part: string, shown = part): Fill {
  return async (form) => {
    const box = field(form, label);
    await box.click();
    await box.fill(part);
    await box.page().getByRole('option', { name: shown }).first().waitFor({ state: 'attached' });
    await box.press('Enter');
    await hasPicked(box);
  };
}

export function ticked(label: string): Fill {
  return (form) => form.getByRole('checkbox', { name: label }).check();
}

/** Hands in a picture of one dot under this name. */
export function attached(label: string, name: string): Fill {
  return async (form) => {
    const [chooser] = await Promise.all([
      form.page().waitForEvent('filechooser'),
      form.getByRole('button', { name: `选择${label}` }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'image/png', buffer: DOT });
    // Its name stands there while it is still on its way.
    await form.getByText(name).waitFor();
    await form.getByRole('button', { name: `换一个${label}` }).waitFor();
    await form.getByText('文件还在上传').waitFor({ state: 'hidden' });
  };
}

/** Takes the place where the device is. */
export function located(label: string): Fill {
  return async (form) => {
    await form.getByRole('button', { name: `取得${label}`, exact: true }).click();
    await form.getByText('误差约').waitFor();
  };
}

/** Until a picker has let go of its list; that the list is gone as well is waited for by whoever looks at the page. */
export function hasPicked(box: Locator): Promise<void> {
  return box.and(box.page().locator('[aria-expanded=false]')).waitFor({ state: 'attached' });
}

/** The dialog that is open. */
export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog').filter({ visible: true });
}

/** The field of this label; one that may stay empty says so beside it. */
export function field(form: Locator, label: string): Locator {
  return form.getByLabel(new RegExp(`^${label}(可不填)?$`)).first();
}

/** A text as a pattern that finds itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
  'base64',
);
