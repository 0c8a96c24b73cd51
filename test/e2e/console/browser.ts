import { chromium, type Browser as Chromium } from 'playwright-core';
import { Desk } from './desk.js';

/** Patience with one thing on the screen, on a machine that does much else. Milliseconds. */
const PATIENCE = 30_000;

/** A real Chromium before the console; each person sits at a desk of his own, with a session of his own. */
export class Browser {
  /** Requests that left this machine: there must be none. */
  readonly strayed: string[] = [];
  /** What broke in a page without being shown. */
  readonly broken: string[] = [];

  private constructor(
    private readonly chromium: Chromium,
    private readonly url: string,
  ) {}

  /** `url` is where the console is served. The program is the one that the test run found or installed. */
  static async start(url: string): Promise<Browser> {
    const executablePath = process.env['CHROMIUM_PATH'];
    if (executablePath === undefined)
      throw new Error('CHROMIUM_PATH is not set: run the tests by `npm test`');
    // As root, in a container, Chromium has no sandbox of its own to offer.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new Browser(await chromium.launch({ executablePath, args }), url);
  }

  /** A window whose clock stands in another zone than the district: only the server's time may be seen. */
  async desk(size = { width: 1366, height: 768 }): Promise<Desk> {
    const context = await this.chromium.newContext({
      baseURL: this.url,
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
      permissions: ['geolocation'],
      geolocation: { latitude: 30.24567, longitude: 120.16789, accuracy: 12 },
    });
    context.setDefaultTimeout(PATIENCE);
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http') && host !== new URL(this.url).host) this.strayed.push(request.url());
    });
    context.on('weberror', (error) => this.broken.push(String(error.error())));
    return new Desk(await context.newPage());
  }

  /** Ends the browser; fails when something broke on the way or asked for something from elsewhere. */
  async stop(): Promise<void> {
    await this.chromium.close();
    expect({ strayed: this.strayed, broken: this.broken }).toEqual({ strayed: [], broken: [] });
  }
}
