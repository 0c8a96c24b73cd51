import { MARK } from '../opening/opening.js';

/** What is written into the warning of the dike; the end-to-end test of this story sends the same. */
export const RISING_RIVER = {
  scene: '江水上涨',
  link: '堤防',
  problem: `上游泄洪，水位每小时上涨十厘米${MARK}`,
  place: { address: '沿江堤防' },
  source: '水情监测',
  suspectedLevel: 'orange',
  itemCodes: ['JP-17'],
};

export const ASSESSED_RISK = {
  level: 'orange',
  cause: '上游泄洪叠加降雨',
  recipients: ['wj', 'sp', 'zj'],
  basis: '防汛条例第27条',
  prevention: '巡堤、准备沙袋、转移低洼处居民',
};

export const MEASURES_ASKED = {
  measuresAsked: [
    { unit: 'wj', text: '准备沙袋', itemCode: 'JP-17' },
    { unit: 'sp', text: '转移居民、准备沙袋', itemCode: 'JP-17' },
    { unit: 'zj', text: '检查在建工地排水', itemCode: 'JP-17' },
  ],
  validUntil: '2026-06-26T17:30:00+08:00',
};

export const TOWN_MEASURES = { measures: '46户居民已登记待转移', evidence: [{ note: '转移名册' }] };

export const TOWN_WORK = {
  work: '镇干部装填沙袋、转移46户',
  persons: ['p-sp-streetOfficer-1', 'p-sp-streetOfficer-2'],
};

export const DIKE_RISK = {
  legalBasis: '防洪法第8条',
  mediationMethod: '险段加固，汛前备料',
  prevention: '每年汛前检查三号涵闸',
};

/** What is reported from the dike, whose grid this is. */
export function seepageAt(gridCode: string): Readonly<Record<string, unknown>> {
  return {
    place: { gridCode, address: '石浦堤三号涵闸' },
    facts: '堤脚渗漏两处',
    ask: '封堵渗漏',
    transferredTo: ['fire119'],
  };
}
