import type { Calendar, CalendarYear } from '@tiaokuai/domain';
import year2013 from './cn-mainland.2013.json' with { type: 'json' };
import year2014 from './cn-mainland.2014.json' with { type: 'json' };
import year2015 from './cn-mainland.2015.json' with { type: 'json' };
import year2016 from './cn-mainland.2016.json' with { type: 'json' };
import year2017 from './cn-mainland.2017.json' with { type: 'json' };
import year2018 from './cn-mainland.2018.json' with { type: 'json' };
import year2019 from './cn-mainland.2019.json' with { type: 'json' };
import year2020 from './cn-mainland.2020.json' with { type: 'json' };
import year2021 from './cn-mainland.2021.json' with { type: 'json' };
import year2022 from './cn-mainland.2022.json' with { type: 'json' };
import year2023 from './cn-mainland.2023.json' with { type: 'json' };
import year2024 from './cn-mainland.2024.json' with { type: 'json' };
import year2025 from './cn-mainland.2025.json' with { type: 'json' };
import year2026 from './cn-mainland.2026.json' with { type: 'json' };

/** Every year whose notice has been vendored, in order. A new notice is a new file and a line here. */
const years: readonly CalendarYear[] = [
  year2013,
  year2014,
  year2015,
  year2016,
  year2017,
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
];

/** The mainland's working calendar. Hours, end of the day and December tail are our inference (模拟参数). */
export const MAINLAND_CALENDAR: Calendar = {
  jurisdiction: 'cn-mainland',
  version: 1,
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  workingDayEndsAt: 'closeOfBusiness',
  tailFrom: '12-26',
  years,
};
