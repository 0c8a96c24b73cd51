import type { AudienceKey, Instant, NamedKey, Obligation, Party } from '@tiaokuai/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case as every list shows it: one row, folded from its events up to `version`. */
@Entity('case_list')
@Index('case_list_matter', ['matterId'])
@Index('case_list_opened_by', ['openedPerson', 'openedUnit'])
@Index('case_list_order', { synchronize: false })
@Index('case_list_parties', { synchronize: false })
@Index('case_list_next_moment', { synchronize: false })
@Index('case_list_seen_by', { synchronize: false })
@Index('case_list_items_of_panels', { synchronize: false })
@Index('case_list_awaiting_number', { synchronize: false })
export class CaseListRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  @Column('text')
  kind: string;

  @Column('text')
  stage: string;

  @Column('boolean')
  over: boolean;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column('text')
  title: string;

  @Column('text')
  urgency: string;

  @Column({ type: 'text', nullable: true })
  street: string | null;

  @Column({ type: 'text', name: 'lead_unit', nullable: true })
  leadUnit: string | null;

  @Column({ type: 'text', name: 'matter_id', collation: 'C' })
  matterId: string;

  @Column('jsonb')
  parties: readonly Party[];

  /** Of the responsibility list. */
  @Column({ type: 'jsonb', name: 'item_codes' })
  itemCodes: readonly string[];

  @Column({ type: 'text', name: 'opened_at', collation: 'C', nullable: true })
  openedAt: Instant | null;

  @Column({ type: 'text', name: 'opened_person', nullable: true })
  openedPerson: string | null;

  @Column({ type: 'text', name: 'opened_post', nullable: true })
  openedPost: string | null;

  @Column({ type: 'text', name: 'opened_unit', nullable: true })
  openedUnit: string | null;

  @Column({ type: 'text', name: 'opened_for', nullable: true })
  openedFor: string | null;

  @Column('boolean')
  shelved: boolean;

  /** When the case next changes by itself (a limit turns amber or passes); from then on this row alone may not be shown. */
  @Column({ type: 'text', name: 'next_moment', collation: 'C', nullable: true })
  nextMoment: Instant | null;

  /** The open obligation that is due first, of anybody; one that stands still only where none runs. */
  @Column('jsonb', { nullable: true })
  due: Obligation | null;

  @Column({ type: 'text', name: 'due_at', collation: 'C', nullable: true })
  dueAt: Instant | null;

  /** Sorted last: the case is shelved, or all that is owed in it stands still. */
  @Column('boolean')
  paused: boolean;

  /** Somebody owes something whose limit has passed. */
  @Column('boolean')
  overdue: boolean;

  @Column('integer')
  version: number;

  @Column('bigint', { name: 'log_index' })
  logIndex: number;

  @Column({ type: 'text', name: 'last_event' })
  lastEvent: string;

  @Column({ type: 'text', name: 'changed_at', collation: 'C' })
  changedAt: Instant;

  /** The newest version that asked for something elsewhere; 0 when none did. Whether it was done stands in reaction_progress. */
  @Column('integer', { name: 'reaction_version' })
  reactionVersion: number;

  /** To whom the case is open, by keys of the domain (`seen-by.ts`). */
  @Column({ type: 'text', name: 'seen_by', array: true })
  seenBy: readonly AudienceKey[];

  /** To which posts and persons alone of these it is open; null: to all of them. */
  @Column({ type: 'text', array: true, nullable: true })
  readers: readonly NamedKey[] | null;

  /** By which people name it (望江街道哨〔2026〕12号); null while it has none. */
  @Column({ type: 'text', nullable: true })
  number: string | null;

  /** It has left its draft, and its number is still to come. */
  @Column('boolean', { name: 'awaits_number' })
  awaitsNumber: boolean;

  /** Not stored: nothing can be made of the case, and this is how it was last known. */
  unreadable?: true;
}
