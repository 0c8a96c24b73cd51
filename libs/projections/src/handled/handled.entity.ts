import type { Instant } from '@tiaokuai/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person's last act in a case, from one unit: a row of 已办. */
@Entity('handled')
@Index('handled_newest', { synchronize: false })
export class HandledRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  person: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  unit: string;

  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  @Column('text')
  post: string;

  @Column({ type: 'text', name: 'on_behalf_of', nullable: true })
  onBehalfOf: string | null;

  @Column('text')
  type: string;

  @Column('integer')
  version: number;

  @Column('bigint', { name: 'log_index' })
  logIndex: number;

  @Column({ type: 'text', collation: 'C' })
  at: Instant;
}
