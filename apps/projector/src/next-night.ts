const DAY = 24 * 3_600_000;
/** Half past two at night in Asia/Shanghai (UTC+08:00), in milliseconds of the UTC day. */
const NIGHT = 18.5 * 3_600_000;

/** When the next night's work is due: the first 02:30 of Asia/Shanghai after `from`. Both in epoch milliseconds. */
export function nextNight(from: number): number {
  const tonight = Math.floor(from / DAY) * DAY + NIGHT;
  return tonight > from ? tonight : tonight + DAY;
}
