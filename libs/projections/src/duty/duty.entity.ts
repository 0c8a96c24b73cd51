import type { AudienceKey, Instant, NamedKey, Obligation } from '@tiaokuai/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a unit must do next in a case: a row of its inbox (待办). */
@Entity('duty')
@Index('duty_order', { synchronize: false })
export class DutyRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  /** Its place among the duties of the case. */
  @PrimaryColumn('integer')
  ordinal: number;

  @Column('text')
  unit: string;

  /** Empty: any post of the unit. */
  @Column({ type: 'text', array: true })
  posts: readonly string[];

  @Column('text')
  command: string;

  @Column({ type: 'text', nullable: true })
  about: string | null;

  /** The clock that runs for it, while it is open. */
  @Column('jsonb', { nullable: true })
  due: Obligation | null;

  @Column({ type: 'text', name: 'due_at', collation: 'C', nullable: true })
  dueAt: Instant | null;

  @Column('boolean')
  paused: boolean;

  @Column('boolean')
  overdue: boolean;

  @Column('boolean')
  emergency: boolean;

  /** To whom its case is open, as `case_list` has it. */
  @Column({ type: 'text', name: 'seen_by', array: true })
  seenBy: readonly AudienceKey[];

  @Column({ type: 'text', array: true, nullable: true })
  readers: readonly NamedKey[] | null;
}
