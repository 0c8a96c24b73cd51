import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useSession } from '../session/session.js';
import { CalendarTab } from './calendar-tab.js';
import { LimitsTab } from './limits-tab.js';
import './rules.css';

const TABS = { limits: '时限', calendar: '日历' } as const;

/** 规则与日历: by what every case is judged, every version of it; changed by the rules administrator, read by everybody. */
export function RulesPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'calendar' ? 'calendar' : 'limits';
  const mayChange = post.post.code === 'rulesAdministrator';
  return (
    <>
      <title>规则与日历 · 条块</title>
      <h1>规则与日历</h1>
      <p className="quiet">
        每一版都原样保留，案件按办理当时生效的那一版计算。
        {mayChange ? '' : '只有规则管理员可以修改。'}
      </p>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'limits' ? {} : { tab: key })}
        items={Object.entries(TABS).map(([key, label]) => ({ key, label }))}
      />
      {tab === 'limits' ? <LimitsTab mayChange={mayChange} /> : <CalendarTab mayChange={mayChange} />}
    </>
  );
}
