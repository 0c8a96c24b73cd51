export type Language = 'zh' | 'en';

/** The language of an answer: Chinese unless `Accept-Language` prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh';
  return weightOf(acceptLanguage, 'en') > Math.max(weightOf(acceptLanguage, 'zh'), 0) ? 'en' : 'zh';
}

/** The greatest weight given to a language or one of its regions; -1 when it is not named. */
function weightOf(acceptLanguage: string, language: Language): number {
  const weights = acceptLanguage.split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    if (tag !== language && !tag.startsWith(`${language}-`)) return [];
    const quality = parameters.find((each) => each.startsWith('q='));
    return [quality === undefined ? 1 : Number(quality.slice(2)) || 0];
  });
  return Math.max(-1, ...weights);
}
