import { languageOf } from './language.js';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5, zh;q=0.4', 'en'],
  ['en;q=0.8, zh-TW', 'zh'],
  ['fr, de;q=0.5', 'zh'],
  ['en;q=nonsense', 'zh'],
])('%p asks for %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
