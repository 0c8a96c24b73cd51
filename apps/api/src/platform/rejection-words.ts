import type { RejectionCatalogue } from '@tiaokuai/domain';
import type { Language } from './language.js';

/** What every code says to a person. Each room brings the catalogue of the codes it can return. */
export class RejectionWords {
  private readonly words: RejectionCatalogue;

  constructor(...catalogues: readonly RejectionCatalogue[]) {
    this.words = Object.assign({}, ...catalogues) as RejectionCatalogue;
  }

  has(code: string): boolean {
    return Object.hasOwn(this.words, code);
  }

  /** The words of a code; the code itself where a room forgot to say. */
  of(code: string, language: Language): string {
    return this.words[code]?.[language] ?? code;
  }
}
