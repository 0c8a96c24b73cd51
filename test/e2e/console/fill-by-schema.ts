import { type JsonSchema, propertiesOf } from '@tiaokuai/domain';
import type { Locator } from 'playwright-core';
import { attached, escaped, hasPicked, located } from './form.js';

/** What a picker shows for the value of a reference: a pattern of the option's words. */
export type Shown = (widget: string, value: string) => RegExp;

type Path = readonly (string | number)[];

interface Filling {
  readonly form: Locator;
  readonly shown: Shown;
}

/** Writes a payload into a command's form, each value into the control that the form made of its field. */
export async function fillBySchema(
  filling: Filling,
  schema: JsonSchema,
  payload: unknown,
  path: Path = [],
): Promise<void> {
  for (const [name, field] of Object.entries(propertiesOf(schema['properties']))) {
    const value = propertiesOf(payload)[name];
    if (value !== undefined) await fillField(filling, propertiesOf(field), value, [...path, name]);
  }
}

async function fillField(
  filling: Filling,
  schema: JsonSchema,
  value: unknown,
  path: Path,
  label = String(schema['title']),
): Promise<void> {
  const { form, shown } = filling;
  if (isFile(schema)) return attached(label, '证据.png')(form);
  if (isPosition(schema)) return takePosition(form, label, propertiesOf(value));
  if (schema['type'] === 'array') return fillRows(filling, schema, value as readonly unknown[], path);
  if (schema['type'] === 'object') {
    await unfold(form, schema);
    return fillBySchema(filling, schema, value, path);
  }
  const control = form.locator(`[id="${path.join('_')}"]`);
  if (schema['type'] === 'boolean') return control.setChecked(Boolean(value));
  if (schema['type'] === 'integer' && schema['widget'] === 'score')
    return press(control, `${String(value)} 分`);
  const choices = propertiesOf(schema['enumLabels']);
  if (Array.isArray(schema['enum'])) {
    const word = String(propertiesOf(choices[String(value)])['zh'] ?? value);
    if ((await control.getAttribute('role')) !== 'combobox') return press(control, word);
    return choose(control, new RegExp(`^${escaped(word)}$`));
  }
  if ((await control.getAttribute('role')) === 'combobox')
    return choose(control, shown(String(schema['widget']), String(value)));
  await control.fill(asTyped(schema, value));
  if (['date', 'instant'].includes(String(schema['widget']))) await control.press('Enter');
}

async function fillRows(
  filling: Filling,
  schema: JsonSchema,
  rows: readonly unknown[],
  path: Path,
): Promise<void> {
  const title = String(schema['title']);
  const { form } = filling;
  const item = propertiesOf(schema['items']);
  for (const [n, row] of rows.entries()) {
    const remove = form.getByRole('button', { name: `删除第 ${n + 1} 条${title}`, exact: true });
    if ((await remove.count()) === 0)
      await form.getByRole('button', { name: `加一条${title}`, exact: true }).click();
    await fillField(filling, item, row, [...path, n], `${title} ${n + 1}`);
  }
}

/** An optional group is folded. */
async function unfold(form: Locator, schema: JsonSchema): Promise<void> {
  const summary = form.locator('details:not([open]) > summary', { hasText: String(schema['title']) });
  if (schema['title'] && (await summary.count()) > 0) await summary.first().click();
}

async function press(group: Locator, word: string): Promise<void> {
  await group.getByText(word, { exact: true }).click();
}

async function choose(box: Locator, words: RegExp): Promise<void> {
  await box.click();
  // Up to what makes a pattern of it.
  const typed = words.source.replace(/^\^/, '').replace(/\\?[(（|$].*$/, '');
  if (await box.isEditable()) await box.fill(typed);
  const page = box.page();
  const list = page.locator(`[id="${await box.getAttribute('id')}_list"]`);
  const options = page.locator('.ant-select-dropdown', { has: list }).locator('.ant-select-item-option');
  // The list goes on moving under the pointer of a machine.
  await options.filter({ hasText: words }).first().dispatchEvent('click');
  await hasPicked(box);
}

function asTyped(schema: JsonSchema, value: unknown): string {
  return schema['widget'] === 'instant' ? String(value).slice(0, 16).replace('T', ' ') : String(value);
}

/** Nobody types it: the device is put there, and asked where it is. */
async function takePosition(form: Locator, label: string, at: Record<string, unknown>): Promise<void> {
  const place = {
    latitude: Number(at['lat']),
    longitude: Number(at['lon']),
    accuracy: Number(at['accuracy']),
  };
  await form.page().context().setGeolocation(place);
  await located(label)(form);
}

function isPosition(schema: JsonSchema): boolean {
  return 'accuracy' in propertiesOf(schema['properties']);
}

function isFile(schema: JsonSchema): boolean {
  return 'sha256' in propertiesOf(schema['properties']);
}
