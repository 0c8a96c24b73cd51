import { procedures, referenceDeciders, registers } from '@tiaokuai/domain';
import type { Kinds } from './folded-cases.js';

/** Where each opening of sealed personal data is recorded, a stream per case. */
const ACCESS = 'access';

/** The streams of the district, by their kinds. A kind that is neither stops whoever follows the log. */
export const districtKinds: Kinds = {
  procedures: new Map([...procedures, ...registers].map((each) => [each.kind, each])),
  notCases: new Set([...referenceDeciders.map((each) => each.kind), ACCESS]),
};
