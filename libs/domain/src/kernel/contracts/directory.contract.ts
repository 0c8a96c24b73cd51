import { advancing } from '../contract.js';
import type { Instant } from '../instant.js';
import type { PostCode } from '../post.js';

export interface Appointment {
  readonly person: string;
  readonly unit: string;
  readonly post: PostCode;
  /** None named means all. */
  readonly items?: readonly string[];
  readonly from?: Instant;
  readonly to?: Instant;
}

/** The stream by which every post and every dispatch is judged. */
export const directory = {
  appoint: advancing<Appointment>('appoint'),
  relieve: advancing<Pick<Appointment, 'person' | 'unit' | 'post'>>('relieve'),
};
