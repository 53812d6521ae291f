import type { Schema } from '../api/client';
import type { Right } from '../desk/rights';

export type Campaign = Schema['CampaignJson'];

/** The stages in their order. */
export const ORDER = ['preparation', 'entry', 'consolidation', 'published', 'archived'];

const WHAT: Record<string, string> = {
  preparation: 'Оператор и координатор загружают плановые и справочные значения, проверяют перечень участников.',
  entry: 'Организации заполняют и отправляют формы; если проверка предусмотрена, кураторы их принимают.',
  consolidation: 'Оператор рассчитывает выпуск результатов и направляет сводный отчёт получателю.',
  published: 'Опубликованные результаты видны участникам. Исправления выходят новым выпуском.',
  archived: 'Мониторинг завершён, данные хранятся без изменений.',
};

/** What happens in the stage of a campaign. */
export function what({ stage, archive }: Pick<Campaign, 'stage' | 'archive'>): string {
  return archive && stage === 'entry'
    ? 'Оператор загружает ответы организаций из файла, они принимаются сразу.'
    : (WHAT[stage] ?? '');
}

export interface Step {
  to: string;
  /** The button. */
  action: string;
  /** What it brings about. */
  effect: string;
  right: Right;
  who: string;
  /** Why a reason has to be given; absent when it need not. */
  why?: string;
}

const DAY = 86_400_000;
const DAYS_BEFORE = 30;

/** Where a campaign may be moved from its stage. */
export function steps(campaign: Campaign, now: Date = new Date()): Step[] {
  switch (campaign.stage) {
    case 'preparation':
      return [
        {
          to: 'entry',
          action: 'Начать внесение сведений',
          effect: campaign.archive
            ? 'Перечень участников будет закреплён, и можно будет загрузить ответы.'
            : 'Перечень участников будет закреплён, организации увидят свои формы.',
          right: 'campaign.write',
          who: 'оператор',
          ...(!campaign.archive && late(campaign.entry.from, now)
            ? {
                why: `До начала внесения меньше ${DAYS_BEFORE} календарных дней, а подготовка завершается не позднее (Регламент, п. 4.3). Объясните, почему.`,
              }
            : {}),
        },
      ];
    case 'entry':
      return [
        {
          to: 'consolidation',
          action: 'Закончить внесение сведений',
          effect: 'Организации больше не смогут менять формы, кроме тех, кому срок продлён.',
          right: 'campaign.write',
          who: 'оператор',
          ...(!campaign.archive && now.getTime() < end(campaign.entry.to)
            ? { why: 'Срок внесения сведений ещё не истёк. Объясните, почему внесение заканчивается раньше.' }
            : {}),
        },
      ];
    case 'consolidation':
      return [
        {
          to: 'published',
          action: 'Опубликовать результаты',
          effect: 'Мониторинг перейдёт к опубликованным результатам. Выпуск публикуется отдельно, ниже на странице.',
          right: 'campaign.publish',
          who: 'координатор',
        },
        {
          to: 'entry',
          action: 'Вернуть к внесению сведений',
          effect: 'Организации снова смогут заполнять формы до своего срока.',
          right: 'campaign.write',
          who: 'оператор',
          why: 'Возвращение к внесению сведений – исключение. Объясните, зачем оно нужно.',
        },
      ];
    case 'published':
      return [
        {
          to: 'archived',
          action: 'Отправить в архив',
          effect: 'Изменить что-либо или вернуть мониторинг из архива будет нельзя.',
          right: 'campaign.write',
          who: 'оператор',
        },
      ];
    default:
      return [];
  }
}

/** Whether the deadline of one organisation may be extended, and an accepted form reopened. */
export function open(stage: string): boolean {
  return ['entry', 'consolidation', 'published'].includes(stage);
}

/** The first moment that is too late for a day that is in time. */
export function end(day: string): number {
  return Date.parse(`${day}T00:00:00+05:00`) + DAY;
}

function late(from: string, now: Date): boolean {
  return now.getTime() >= end(from) - DAYS_BEFORE * DAY;
}
