import type { ProcessName } from './account.js';

/** Of one process: by schema and table what it may do there; columns in parentheses are the only ones. */
export interface Rights {
  readonly public: Readonly<Record<string, string>>;
  /** All read models, those of today and those that are made later. */
  readonly read: string;
  readonly functions: readonly string[];
}

/**
 * What each process may do, and no more: whoever gets hold of one of them, or of its password, can add to the record and
 * can never alter it. Only the owner's address makes, alters and empties tables, and it is given to no process.
 *
 * - The api takes commands and answers. It orders nothing: a forged term would fence the sequencer that leads. It alone keeps
 *   the folder with the bytes of evidence: by two functions it lets the database go of bytes that lie there, and of files that
 *   nothing names. That a stream names a file cannot be taken back.
 * - The worker performs reactions and sends what leaves the house; by its account the demonstration's month is told too, for
 *   which it keeps its files and its steps.
 * - The projector orders what others appended, so it can append nothing itself, and has no account where the keys of
 *   personal data are.
 */
export const RIGHTS: Readonly<Record<ProcessName, Rights>> = {
  api: {
    public: {
      event: 'SELECT, INSERT',
      pending: 'SELECT, INSERT',
      log: 'SELECT',
      reaction_progress: 'SELECT',
      attachment: 'SELECT, INSERT',
      upload: 'SELECT, INSERT, DELETE',
      attachment_use: 'SELECT, INSERT',
      simulated_clock: 'SELECT',
      notice_read: 'SELECT, INSERT',
      delivery: 'SELECT',
      delivery_step: 'SELECT, INSERT',
      undelivered: 'SELECT, INSERT',
      verification: 'SELECT, INSERT',
      verification_fault: 'SELECT',
      ended_session: 'SELECT, INSERT, DELETE',
    },
    read: 'SELECT',
    functions: ['advance_simulated_clock(text)', 'release_attachment_bytes(text)', 'forget_attachment(text)'],
  },
  worker: {
    public: {
      event: 'SELECT, INSERT',
      pending: 'SELECT, INSERT',
      log: 'SELECT',
      reaction_progress: 'SELECT, INSERT',
      attachment: 'SELECT, INSERT',
      upload: 'SELECT, INSERT',
      attachment_use: 'SELECT, INSERT',
      simulated_clock: 'SELECT',
      delivery: 'SELECT',
      delivery_step: 'SELECT, INSERT',
      undelivered: 'SELECT, DELETE',
      robot_turn: 'SELECT, INSERT, DELETE, UPDATE (at, banned_until)',
      errand_progress: 'SELECT, INSERT',
    },
    read: 'SELECT',
    functions: [],
  },
  projector: {
    public: {
      event: 'SELECT',
      pending: 'SELECT, DELETE',
      log: 'SELECT, INSERT',
      sequencer_term: 'SELECT, INSERT',
      reaction_progress: 'SELECT',
      simulated_clock: 'SELECT',
      delivery: 'SELECT, INSERT',
      undelivered: 'SELECT, INSERT',
      verification: 'SELECT, INSERT, UPDATE (began_at, reached, newest, events, ended_at)',
      verification_fault: 'SELECT, INSERT, UPDATE (version, fault)',
    },
    read: 'SELECT, INSERT, UPDATE, DELETE',
    functions: [],
  },
};
