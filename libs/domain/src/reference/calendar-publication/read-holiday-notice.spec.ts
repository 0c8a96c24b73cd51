import { readNotice } from './read-holiday-notice.js';

const rest = (from: string, to: string | undefined, name: string) => ({
  from,
  ...(to !== undefined && { to }),
  arrangement: 'rest',
  name,
});
const work = (from: string, name: string) => ({ from, arrangement: 'work', name });

describe('The text of a holiday notice', () => {
  it('is read as the State Council writes it, brackets and lengths passed over', () => {
    const text = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日至5日放假，与周末连休。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;
    expect(readNotice(text, 2027)).toEqual({
      days: [
        rest('2027-01-01', '2027-01-03', '元旦'),
        rest('2027-02-05', '2027-02-11', '春节'),
        work('2027-01-31', '春节'),
        work('2027-02-20', '春节'),
        rest('2027-04-03', '2027-04-05', '清明节'),
      ],
      unread: [],
    });
  });

  it('is read over the turn of a month and of a year', () => {
    expect(readNotice('元旦：12月30日至1月1日放假。国庆节：9月30日至10月6日放假调休', 2027).days).toEqual([
      rest('2026-12-30', '2027-01-01', '元旦'),
      rest('2027-09-30', '2027-10-06', '国庆节'),
    ]);
  });

  it('is read as plain lines too, full-width digits among them', () => {
    expect(
      readNotice('2027-02-05 至 2027-02-11 休 春节\n2027-01-31 班 春节\n２０２７年１０月１日 放假', 2027)
        .days,
    ).toEqual([
      rest('2027-02-05', '2027-02-11', '春节'),
      work('2027-01-31', '春节'),
      { from: '2027-10-01', arrangement: 'rest' },
    ]);
  });

  it('gives a month to every day of a series, and a word to every date of a clause', () => {
    expect(readNotice('五一：5月8日、9日上班，5月1日至3日放假', 2027).days).toEqual([
      work('2027-05-08', '五一'),
      work('2027-05-09', '五一'),
      rest('2027-05-01', '2027-05-03', '五一'),
    ]);
  });

  it('names the sentences of which it is not clear what they arrange', () => {
    expect(readNotice('国务院办公厅\n2026年11月4日', 2027)).toEqual({ days: [], unread: ['2026年11月4日'] });
  });

  it('finds nothing in a date that does not exist', () => {
    expect(readNotice('2月30日放假', 2027).days).toEqual([]);
  });
});
