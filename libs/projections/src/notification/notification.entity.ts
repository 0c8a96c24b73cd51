import type { Instant, Label } from '@tiaokuai/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a unit, or some of its posts, was asked or told: a row behind the bell (通知). */
@Entity('notice')
@Index('notice_newest', { synchronize: false })
@Index('notice_open', { synchronize: false })
@Index('notice_of_event', { synchronize: false })
export class NotificationRow {
  /** From the event and the key of its reaction, so that it is the same after every rebuild. */
  @PrimaryColumn({ type: 'text', name: 'notice_id', collation: 'C' })
  noticeId: string;

  @Column({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  /** Of the event that set it off. */
  @Column('integer')
  version: number;

  @Column('text')
  key: string;

  @Column('text')
  unit: string;

  /** Empty: any post of the unit. */
  @Column({ type: 'text', array: true })
  posts: readonly string[];

  @Column('jsonb')
  about: Label;

  /** Something is owed; otherwise it only tells, and reading it is all there is to do. */
  @Column('boolean')
  asks: boolean;

  @Column({ type: 'text', name: 'obligation_id', nullable: true })
  obligationId: string | null;

  /** By when what it asks is owed, or what else the case wants of this post; null where no clock runs. */
  @Column({ type: 'text', name: 'due_at', collation: 'C', nullable: true })
  dueAt: Instant | null;

  @Column({ type: 'text', name: 'raised_at', collation: 'C' })
  raisedAt: Instant;

  /** When its matter was handled; null while it is open. */
  @Column({ type: 'text', name: 'closed_at', collation: 'C', nullable: true })
  closedAt: Instant | null;
}
