import type { Right } from '../desk/rights';

export interface Step {
  to: string;
  action: string;
  effect: string;
  rights: Right[];
  who: string;
  reason: 'needed' | 'free';
}

/** Where a methodology may be moved from its state, and who moves it. */
export function steps(state: string): Step[] {
  switch (state) {
    case 'draft':
      return [
        {
          to: 'agreed',
          action: 'Согласовать',
          effect: 'После согласования текст не меняется. До утверждения методику можно вернуть в проект.',
          rights: ['methodology.publish'],
          who: 'координатор',
          reason: 'free',
        },
      ];
    case 'agreed':
      return [
        {
          to: 'published',
          action: 'Утвердить',
          effect: 'Методику увидят все, по ней можно будет создавать мониторинги. Изменить её будет нельзя.',
          rights: ['methodology.publish'],
          who: 'координатор',
          reason: 'needed',
        },
        {
          to: 'draft',
          action: 'Вернуть в проект',
          effect: 'Оператор сможет загрузить исправленный файл с тем же номером версии.',
          rights: ['methodology.write', 'methodology.publish'],
          who: 'оператор или координатор',
          reason: 'free',
        },
      ];
    case 'published':
      return [
        {
          to: 'archived',
          action: 'Отправить в архив',
          effect:
            'Новые мониторинги по этой методике создать будет нельзя. Прежние остаются, вернуть её из архива нельзя.',
          rights: ['methodology.write', 'methodology.publish'],
          who: 'оператор или координатор',
          reason: 'free',
        },
      ];
    default:
      return [];
  }
}
