/** In which series a case is numbered: fixed when it leaves its draft, whatever becomes of it afterwards. */
export interface NumberSeries {
  readonly unit: string;
  /** Of the Shanghai date on which it left its draft. */
  readonly year: number;
}

/** Has it left its draft, and its number is still to come (编号中)? */
export function awaitsNumber({
  number,
  numberSeries,
}: {
  readonly number?: string;
  readonly numberSeries?: NumberSeries;
}): boolean {
  return number === undefined && numberSeries !== undefined;
}
