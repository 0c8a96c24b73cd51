import { optional, wholeNumber } from './fields.pipe.js';

/** Which page of a list is asked for, and how many rows of it. */
export const PAGE_FIELDS = {
  page: optional(wholeNumber({ min: 1, max: 10_000 })),
  size: optional(wholeNumber({ min: 1, max: 100 })),
};

/** A version of a reference stream. */
export const VERSION = wholeNumber({ min: 1, max: 999_999_999 });

/** Two versions of a reference stream, to be compared. */
export const COMPARED = { from: VERSION, to: VERSION };
