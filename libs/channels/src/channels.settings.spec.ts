import { mayBeSentTo } from './address.js';
import { SECRET } from '../test/notification.fixture.js';
import { checkChannelSettings, type ChannelSettings } from './channels.settings.js';
import { recipientsOf } from './recipients.js';
import { robotOf } from './robot.js';

const WHOLE = {
  version: 1,
  console: 'https://tiaokuai.example',
  units: {
    zf: [
      { channel: 'webhook', name: 'bus', url: 'https://bus.example/in', secret: SECRET },
      { channel: 'dingtalk', url: 'https://oapi.dingtalk.com/robot/send?access_token=t', secret: 'SEC1' },
    ],
    hj: [{ channel: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' }],
  },
  mail: {
    host: 'mail.example',
    port: 465,
    secure: true,
    user: 'notices',
    password: 'p4ss',
    from: '条块 <notices@tiaokuai.example>',
    people: { 'p-zf-deptOfficer-1': 'officer@zf.example' },
  },
} as const;

describe('The settings of channels', () => {
  const settings = checkChannelSettings(WHOLE);

  it('name who gets what: the channels of a unit, and those of its people who have an address', () => {
    expect(recipientsOf(settings, 'zf', ['p-zf-deptHead-1', 'p-zf-deptOfficer-1'])).toEqual([
      { channel: 'webhook', recipient: 'bus' },
      { channel: 'dingtalk', recipient: 'dingtalk' },
      { channel: 'mail', recipient: 'p-zf-deptOfficer-1' },
    ]);
    expect(recipientsOf(settings, 'constructor', ['toString'])).toEqual([]);
    const nothing: ChannelSettings = checkChannelSettings({ version: 1, console: WHOLE.console });
    expect(recipientsOf(nothing, 'zf', ['p-zf-deptOfficer-1'])).toEqual([]);
  });

  const [bus] = WHOLE.units.zf;
  it.each([
    [{ ...WHOLE, version: 2 }, 'version: only 1 is known.'],
    [{ ...WHOLE, console: 'http://tiaokuai.example' }, 'console: an https address, or one on this machine.'],
    [{ ...WHOLE, extra: 1 }, 'extra: not known.'],
    [{ ...WHOLE, units: { zf: {} } }, 'units.zf: a list of channels.'],
    [
      { ...WHOLE, units: { zf: [{ ...bus, channel: 'pager' }] } },
      'units.zf[0].channel: webhook, dingtalk or wecom.',
    ],
    [{ ...WHOLE, units: { zf: [bus, bus] } }, 'units.zf: two channels have the same name.'],
    [
      { ...WHOLE, units: { zf: [{ ...bus, secret: 'whsec_c2hvcnQ=' }] } },
      'units.zf[0].secret: whsec_ and 24 to 64',
    ],
    [{ ...WHOLE, units: { zf: [{ ...bus, url: 'http://10.0.0.1/in' }] } }, 'units.zf[0].url: https'],
    [
      { ...WHOLE, units: { zf: [{ ...bus, perMinute: 5 }] } },
      'units.zf[0].perMinute: only a robot has a pace.',
    ],
    [
      { ...WHOLE, units: { zf: [{ ...WHOLE.units.zf[1], perMinute: 0 }] } },
      'units.zf[0].perMinute: messages a minute, 1 to 600.',
    ],
    [{ ...WHOLE, units: { zf: [{ ...bus, name: 'b\r\nus' }] } }, 'units.zf[0].name: a text without control'],
    [{ ...WHOLE, mail: { ...WHOLE.mail, port: 0 } }, 'mail.port: a port.'],
    [{ ...WHOLE, mail: { ...WHOLE.mail, password: 7 } }, 'mail.password: a text.'],
    [[], 'the file: an object.'],
  ])('are refused where they are wrong, and the place is named: %#', (json, message) => {
    expect(() => checkChannelSettings(json)).toThrow(message);
  });

  it.each([
    'a@x.example, b@y.example',
    'a@x.example b@y.example',
    'a@x.example;b@y.example',
    'a@x.example\r\nBcc: z@z.example',
    'a@x.example\n',
    '王,小明 <w@x.example>',
    '"王,小明" <w@x.example>',
    '王小明 <w@x.example>, b@y.example',
    '王小明 <w@x.example> <b@y.example>',
    '王\u2028小明 <w@x.example>',
    'group: a@x.example;',
    '@y.example:a@x.example',
    'a@x.example(comment)',
    '"a b"@x.example',
    'a@x..example',
    '.a@x.example',
    'a@[10.0.0.1]',
    'officer',
    `a@${'x'.repeat(64)}.example`,
  ])('take exactly one mail address for each person and as sender, not %j', (words) => {
    const people = { 'p-zf-1': words };
    expect(() => checkChannelSettings({ ...WHOLE, mail: { ...WHOLE.mail, people } })).toThrow(
      /^mail\.people\.p-zf-1: (one address|a text without control)/,
    );
    expect(() => checkChannelSettings({ ...WHOLE, mail: { ...WHOLE.mail, from: words } })).toThrow(
      /^mail\.from: (one address|a text without control)/,
    );
  });

  it.each(['a@x.example', 'a.b+c@x-y.example', 'officer@intranet', '王小明 <w@x.example>', 'a@条块.example'])(
    'take the mail address %s',
    (words) => {
      const mail = { ...WHOLE.mail, from: words, people: { 'p-zf-1': words } };
      expect(checkChannelSettings({ ...WHOLE, mail }).mail).toMatchObject({ from: words });
    },
  );

  it('know one robot by its address, whoever speaks through it, at the least pace that is set', () => {
    const group = { channel: 'dingtalk', url: WHOLE.units.zf[1].url, name: 'group', perMinute: 7 } as const;
    const shared = checkChannelSettings({ ...WHOLE, units: { ...WHOLE.units, sj: [group] } });
    const asked = { unit: 'zf', channel: 'dingtalk', recipient: 'dingtalk' };
    expect(robotOf(settings, asked)).toMatchObject({ perMinute: 20, recipients: [asked] });
    const robot = robotOf(shared, asked);
    expect(robot).toMatchObject({
      key: robotOf(settings, asked)?.key,
      perMinute: 7,
      recipients: [asked, { unit: 'sj', channel: 'dingtalk', recipient: 'group' }],
    });
    expect(robotOf(shared, { unit: 'sj', channel: 'dingtalk', recipient: 'group' })).toEqual(robot);
    expect(robot?.key).not.toContain('access_token');
    expect(robotOf(settings, { unit: 'zf', channel: 'webhook', recipient: 'bus' })).toBeUndefined();
    expect(robotOf(settings, { unit: 'zf', channel: 'dingtalk', recipient: 'gone' })).toBeUndefined();
  });

  it('never quote a secret in a complaint', () => {
    const secret = 'whsec_not-base64-and-secret';
    const wrong = { ...WHOLE, units: { zf: [{ ...bus, secret }] } };
    expect(() => checkChannelSettings(wrong)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) as string }) as Error,
    );
  });
});

describe('Where notifications may be sent', () => {
  it.each([
    'https://bus.example/in',
    'https://10.1.2.3:8443/in',
    'http://127.0.0.1:9/in',
    'http://[::1]/',
    'http://localhost/',
  ])('%s', (address) => expect(mayBeSentTo(address)).toBe(true));

  it.each([
    'http://bus.example/in',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0/',
    'https://user:secret@bus.example/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'no address',
  ])('not %s', (address) => expect(mayBeSentTo(address)).toBe(false));
});
