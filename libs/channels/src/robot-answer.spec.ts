import { DINGTALK } from './dingtalk.js';
import { WECOM } from './wecom.js';

describe('What a robot answers', () => {
  const answered = (errcode: number, errmsg = '', of = DINGTALK.judge) =>
    of({ status: 200, retryAfter: undefined, body: JSON.stringify({ errcode, errmsg }) }, 0);

  it('counts by its errcode, not by its status', () => {
    expect(answered(0, 'ok')).toEqual({ sent: true });
    expect(answered(-1, 'system busy')).toEqual({ sent: false, code: 'ROBOT.-1' });
    const said = (body: string, status = 200) => DINGTALK.judge({ status, retryAfter: undefined, body }, 0);
    expect(said('<html>')).toEqual({ sent: false, code: 'ROBOT.ANSWER_UNKNOWN' });
    expect(said('{"errcode":0}', 502)).toEqual({ sent: false, code: 'HTTP.502' });
  });

  it.each([
    ['keywords not in content', 'KEYWORD'],
    ['错误描述:关键词不匹配;解决方案:请联系群管理员查看此机器人的关键词', 'KEYWORD'],
    ['sign not match', 'SIGNATURE'],
    [
      '错误描述:机器人发送签名不匹配；解决方案:请确认签名和生成签名的时间戳必须都放在调用的网址中',
      'SIGNATURE',
    ],
    ['invalid timestamp', 'TIMESTAMP'],
    ['错误描述:时间戳无效;解决方案:请重新生成签名', 'TIMESTAMP'],
    ['ip 203.0.113.7 not in whitelist', 'ADDRESS'],
  ])('310000 of DingTalk has a cause of its own for %s', (errmsg, cause) => {
    expect(answered(310000, errmsg)).toEqual({ sent: false, code: `ROBOT.310000.${cause}` });
  });

  it('310000 stands alone where its text says nothing that is known, and the text is never kept', () => {
    expect(answered(310000, 'access_token=secret')).toEqual({ sent: false, code: 'ROBOT.310000' });
  });

  it.each([
    [300001, DINGTALK.judge],
    [400013, DINGTALK.judge],
    [400101, DINGTALK.judge],
    [400105, DINGTALK.judge],
    [400106, DINGTALK.judge],
    [40008, WECOM.judge],
    [40058, WECOM.judge],
    [93000, WECOM.judge],
  ])('%i is final', (errcode, judge) => {
    expect(answered(errcode, 'gone', judge)).toEqual({ sent: false, code: `ROBOT.${errcode}`, final: true });
  });

  it.each([
    [130101, 600_000, DINGTALK.judge],
    [410100, 600_000, DINGTALK.judge],
    [45009, 60_000, WECOM.judge],
  ])('%i keeps everybody away from it for %i ms', (errcode, banMilliseconds, judge) => {
    expect(answered(errcode, '', judge)).toEqual({ sent: false, code: `ROBOT.${errcode}`, banMilliseconds });
  });

  it('keeps everybody away for as long as it says itself', () => {
    const limited = { status: 429, retryAfter: '900', body: '' };
    expect(WECOM.judge(limited, 0)).toEqual({ sent: false, code: 'HTTP.429', banMilliseconds: 900_000 });
    const body = '{"errcode":130101}';
    expect(DINGTALK.judge({ status: 200, retryAfter: '3600', body }, 0)).toMatchObject({
      banMilliseconds: 3_600_000,
    });
  });
});
