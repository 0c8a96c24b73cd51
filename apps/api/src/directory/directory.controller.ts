import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  CalendarToday,
  LimitsTable,
  PeopleList,
  ResponsibilityListView,
  UnitList,
} from '@tiaokuai/contracts';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, optional, text } from '../platform/fields.pipe.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { DirectoryService } from './directory.service.js';

const UNITS_QUERY = { kind: optional(text(50)) };
const PEOPLE_QUERY = { unit: optional(text(50)) };
const LIST_QUERY = { text: optional(text(100)), unit: optional(text(50)) };
const CALENDAR_QUERY = { unit: text(50) };

@ApiTags('reference')
@Controller()
export class DirectoryController {
  constructor(@Inject(DirectoryService) private readonly directory: DirectoryService) {}

  @Get('directory/units')
  @Asks(UNITS_QUERY)
  @Answers('UnitList', 'Units, as the directory in force knows them')
  units(
    @Query(fields(UNITS_QUERY)) { kind }: { readonly kind?: string },
    @AnswerLanguage() language: Language,
  ): Promise<UnitList> {
    return this.directory.units(kind, language);
  }

  @Get('directory/people')
  @Asks(PEOPLE_QUERY)
  @Answers('PeopleList', 'People and the posts they hold')
  people(
    @Query(fields(PEOPLE_QUERY)) { unit }: { readonly unit?: string },
    @AnswerLanguage() language: Language,
  ): Promise<PeopleList> {
    return this.directory.people(unit, language);
  }

  @Get('responsibility-list')
  @Asks(LIST_QUERY)
  @Answers('ResponsibilityListView', 'The responsibility list in force')
  responsibilityList(
    @Query(fields(LIST_QUERY)) wanted: { readonly text?: string; readonly unit?: string },
    @AnswerLanguage() language: Language,
  ): Promise<ResponsibilityListView> {
    return this.directory.responsibilityList(wanted, language);
  }

  @Get('limits')
  @Answers('LimitsTable', 'The limits in force, with where each number comes from')
  limits(@AnswerLanguage() language: Language): Promise<LimitsTable> {
    return this.directory.limits(language);
  }

  @Get('calendar')
  @Asks(CALENDAR_QUERY)
  @Answers('CalendarToday', 'Today where a unit works: open or not, and when next')
  calendar(@Query(fields(CALENDAR_QUERY)) { unit }: { readonly unit: string }): Promise<CalendarToday> {
    return this.directory.calendar(unit);
  }
}
