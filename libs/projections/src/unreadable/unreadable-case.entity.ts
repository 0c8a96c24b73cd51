import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case that could not be folded at this event. Its other rows stand as they were before. */
@Entity('unreadable_case')
export class UnreadableCaseRow {
  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId: string;

  /** Empty where not even that can be read. */
  @Column('text')
  kind: string;

  @Column('integer')
  version: number;

  @Column('bigint', { name: 'log_index' })
  logIndex: number;
}
