import type { Instant } from '@tiaokuai/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something a unit still owes in a case that is not over: what its load is counted from. */
@Entity('obligation')
@Index('obligation_unit', ['unit'])
export class ObligationRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  @PrimaryColumn({ type: 'text', name: 'obligation_id', collation: 'C' })
  obligationId: string;

  @Column('text')
  unit: string;

  @Column({ type: 'text', name: 'due_at', collation: 'C' })
  dueAt: Instant;

  @Column('boolean')
  paused: boolean;

  @Column('boolean')
  overdue: boolean;

  @Column('boolean')
  emergency: boolean;
}
