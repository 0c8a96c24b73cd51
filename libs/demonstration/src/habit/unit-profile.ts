/** How a unit of the invented district goes about its work. Shares of 1 but for `pace`. */
export interface UnitProfile {
  /** When, between now and the limit, it gets to its work. */
  readonly pace: readonly [from: number, to: number];
  /** Misses a limit, and does it afterwards. */
  readonly late: number;
  /** Lets a matter lie altogether. */
  readonly forgets: number;
  /** Sends back instead of taking on, against the usual. 1: like anybody else. */
  readonly resists: number;
  /** Asks for more time, against the usual. */
  readonly asks: number;
}

const STEADY: UnitProfile = { pace: [0.15, 0.85], late: 0.06, forgets: 0.006, resists: 1, asks: 1 };
const BRISK: UnitProfile = { pace: [0.05, 0.5], late: 0.02, forgets: 0.002, resists: 0.6, asks: 0.5 };
const OVERLOADED: UnitProfile = { pace: [0.4, 0.98], late: 0.16, forgets: 0.02, resists: 1.2, asks: 2 };
const GUARDED: UnitProfile = { pace: [0.3, 0.9], late: 0.08, forgets: 0.008, resists: 2.5, asks: 1.2 };
const SCATTERED: UnitProfile = { pace: [0.1, 0.97], late: 0.2, forgets: 0.012, resists: 0.7, asks: 0.6 };

const BY_UNIT: Readonly<Record<string, UnitProfile>> = {
  zf: OVERLOADED,
  zj: OVERLOADED,
  hj: GUARDED,
  ny: GUARDED,
  zr: GUARDED,
  ga: SCATTERED,
  jt: SCATTERED,
  xf: BRISK,
  sl: BRISK,
  mz: BRISK,
  wj: BRISK,
  ba: SCATTERED,
  qt: OVERLOADED,
  zhzx: BRISK,
  dc: BRISK,
};

/** Most units are steady. */
export function profileOf(unit: string): UnitProfile {
  return BY_UNIT[unit] ?? STEADY;
}
