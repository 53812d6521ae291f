// Written from the description of the interface by "npm run api"; do not edit.
export interface paths {
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мониторинги
         * @description Все для региона, для остальных — те, где участвуют свои организации.
         */
        get: operations["campaigns"];
        put?: never;
        /**
         * Новый мониторинг
         * @description Начинается с подготовки. period: 2021, 2021/2022, 2021-H1 или 2021..2022. review, rankings, owner, recipient, reportBy и roster можно не указывать. Пробный прогон ничего не создаёт: он отвечает, сколько каких организаций будет в перечне участников, и что мешает.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Мониторинг */
        get: operations["campaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Загрузка ответов многих организаций из CSV
         * @description Столбцы organisation, input, value. Всё или ничего. В открытом мониторинге ответы становятся черновиками, которые подтверждает организация, в архивном принимаются сразу.
         */
        post: operations["loadAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Выпуски мониторинга, старые сначала
         * @description Неопубликованные видны только региону.
         */
        get: operations["editions"];
        put?: never;
        /**
         * Новый выпуск
         * @description Считает по снимку того, что принято сейчас. Тот же снимок — тот же hash.
         */
        post: operations["computeEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions/{n}/consolidated.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Свод выпуска в XLSX */
        get: operations["consolidated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Есть ли свод выпуска */
        head: operations["hasConsolidated"];
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions/{n}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Результаты выпуска
         * @description Номер выпуска или latest. Одной матрицей, без страниц; ETag и If-None-Match. О территориях вне своей области – только то, что опубликовано для всех; остальное со status suppressed. shape=matrix — компактно: строка на организацию, ячейка на показатель.
         */
        get: operations["results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions/{n}/results/{organisation}/{indicator}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Как получен результат
         * @description Формула, подставленные числа, правило, источники до редакций.
         */
        get: operations["explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions/{n}/results/{organisation}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Адресные рекомендации по результатам
         * @description Те, чьи условия выполнены для этой организации или территории, в порядке методики.
         */
        get: operations["recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/editions/{n}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Публикация выпуска
         * @description to: published. Повторная публикация ничего не меняет.
         */
        post: operations["publishEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Продление срока одной организации
         * @description until: день ГГГГ-ММ-ДД, который ещё в срок, или время со смещением. Срок позже конца внесения устанавливает координатор.
         */
        post: operations["extendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ход заполнения по территориям */
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/reference-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Загрузка справочных значений из CSV
         * @description Столбцы organisation, input, value. Всё или ничего; ошибки названы с номерами строк.
         */
        put: operations["loadReferenceValues"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Текущие результаты
         * @description Считаются по принятому сейчас; помечены как предварительные (preliminary: true).
         */
        get: operations["liveResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/results/{organisation}/{indicator}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Как получается текущий результат
         * @description По принятому сейчас; помечено как предварительное (preliminary: true), выпуска нет.
         */
        get: operations["liveExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Формы мониторинга
         * @description Только видимые организации; фильтр по чужой даёт пустой список. errors и warnings — сколько сейчас находят контроли.
         */
        get: operations["submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Переход мониторинга на другой этап
         * @description to: preparation, entry, consolidation, published, archived. Публикует координатор. Выход из подготовки закрепляет перечень участников; позже чем за 30 дней до начала нужна причина.
         */
        post: operations["moveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто обращается
         * @description Учётная запись, её роль и организация.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Все методики */
        get: operations["methodologies"];
        put?: never;
        /**
         * Загрузка методики как проекта
         * @description Файл с ошибками не принимается: problems называет строку и столбец каждой.
         */
        post: operations["keepMethodology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Версия методики
         * @description Accept: application/json — разобранная, application/yaml — файл, как он был загружен.
         */
        get: operations["methodology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies/{id}/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сравнение двух версий
         * @description with: версия той же методики (1.0) или другая методика (id/1.0). Версии одной методики сравниваются от меньшего номера к большему, как бы их ни назвать; другая методика — от неё к этой.
         */
        get: operations["compareMethodologies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies/{id}/{version}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Согласование, публикация, архив
         * @description to: agreed, published, archived, а для согласованной и draft. Согласует и публикует координатор; причина публикации содержит номер и дату приказа и принимает предупреждения (warnings).
         */
        post: operations["moveMethodology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies/{id}/{version}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Проба версии на ответах мониторинга
         * @description Рассчитывает мониторинг ещё раз по этой версии и называет результаты, которые были бы другими. Ничего не сохраняет: страницы запрашиваются повторно.
         */
        post: operations["tryMethodology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/methodologies/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Проверка файла методики
         * @description Ничего не сохраняет. 200 с предупреждениями или 422, если файл нельзя принять.
         */
        post: operations["lintMethodology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Этот документ
         * @description Доступен без входа.
         */
        get: operations["description"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Организации реестра на дату */
        get: operations["organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Организация на дату
         * @description Чужая и неизвестная организация одинаково дают 404.
         */
        get: operations["organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Загрузка реестра из CSV
         * @description Столбцы: code, name, shortName, kind, territory, supervisor, validFrom, validTo, successor. Преемники разделяются пробелом или запятой. Всё или ничего; пробный прогон ничего не меняет.
         */
        post: operations["importOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мониторинги с опубликованными результатами
         * @description Доступно без входа. Старые сначала.
         */
        get: operations["publishedCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мониторинг с опубликованными результатами
         * @description Доступно без входа. По какой методике и по каким территориям посчитаны результаты.
         */
        get: operations["publishedCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Опубликованные результаты региона и муниципалитетов
         * @description Доступно без входа. Последний опубликованный выпуск; числа, по которым можно было бы узнать о немногих, не публикуются (status: suppressed).
         */
        get: operations["publishedResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/campaigns/{id}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Опубликованные результаты таблицей CSV
         * @description Доступно без входа.
         */
        get: operations["publishedTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/campaigns/{id}/results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Опубликованные результаты книгой XLSX
         * @description Доступно без входа.
         */
        get: operations["publishedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Форма
         * @description ETag — её версия. Чужая форма даёт 404.
         */
        get: operations["submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Сохранение ответов
         * @description Код исходного показателя → {"value": 300, "source", "method", "comment"}, {"notApplicable": "причина"} или null, чтобы убрать ответ. Под explanations — пояснения к предупреждениям по коду контроля. Остальные ответы не меняются.
         */
        patch: operations["saveAnswers"];
        trace?: never;
    };
    "/submissions/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Редакции формы, новые сначала */
        get: operations["revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/revisions/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Редакция формы */
        get: operations["revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отправка, отзыв, возврат, принятие, возобновление
         * @description to: submitted и recalled — организация, returned и accepted — проверяющий, reopened — оператор.
         */
        post: operations["moveSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AggregateJson: {
            by: string;
            /** Format: int32 */
            decimals: number;
            max?: number;
            missing: string;
            notApplicable: string;
            weights?: number;
        };
        AnswerJson: {
            comment?: string;
            method?: string;
            notApplicable?: string;
            source?: string;
            /** @description Число, да/нет (true, false) или текст */
            value?: number | boolean | string;
        };
        AskedBy: {
            entry: components["schemas"]["EntryJson"];
            methodology: components["schemas"]["MethodologyKey"];
            period: string;
            review: boolean;
            stage: string;
            title: string;
        };
        Band: {
            from: number;
            points: number;
        };
        Basis: {
            /** Format: date */
            date?: string;
            document: string;
            number?: string;
        };
        CampaignJson: {
            archive: boolean;
            basis: string;
            entry: components["schemas"]["EntryJson"];
            /** Format: int64 */
            id: number;
            methodology: components["schemas"]["MethodologyKey"];
            owner?: string;
            period: string;
            rankings: boolean;
            recipient?: string;
            /** Format: date */
            reportBy?: string;
            /** Format: date */
            reportDue?: string;
            reportDueUnknown?: components["schemas"]["ReportDueUnknown"];
            review: boolean;
            roster: components["schemas"]["RosterJson"];
            stage: string;
            /** Format: int32 */
            targetYear: number;
            title: string;
            /** Format: int32 */
            version: number;
        };
        CampaignRequest: {
            archive?: boolean;
            basis: string;
            entry: components["schemas"]["EntryJson"];
            methodology: components["schemas"]["MethodologyKey"];
            owner?: string;
            period: string;
            rankings?: boolean;
            recipient?: string;
            /** Format: date */
            reportBy?: string;
            review?: boolean;
            roster?: components["schemas"]["RosterJson"];
            /** Format: int32 */
            targetYear: number;
            title: string;
        };
        CategoryJson: {
            /** Format: int32 */
            count: number;
            option: string;
        };
        ChangeJson: {
            after?: string;
            before?: string;
            code: string;
            field?: string;
            kind: string;
            part: string;
        };
        CheckJson: {
            code: string;
            kinds: string[];
            message: string;
            rule: string;
            severity: string;
            tolerance?: components["schemas"]["Tolerance"];
        };
        CheckProblemJson: {
            check: string;
            explained: boolean;
            inputs: string[];
            message: string;
            severity: string;
        };
        ComparisonJson: {
            after: components["schemas"]["Version"];
            before: components["schemas"]["Version"];
            changes: components["schemas"]["ChangeJson"][];
            summary: components["schemas"]["Summary"];
        };
        CoverageJson: {
            answers?: number;
            base?: number;
            organisations: components["schemas"]["Organisations"];
        };
        CriterionJson: {
            aggregate?: components["schemas"]["AggregateJson"];
            code: string;
            criteria: components["schemas"]["CriterionJson"][];
            indicators: components["schemas"]["IndicatorJson"][];
            levels: components["schemas"]["LevelJson"][];
            title: string;
            weight?: number;
        };
        DifferenceJson: {
            after?: components["schemas"]["FigureJson"];
            because: number[];
            before?: components["schemas"]["FigureJson"];
            indicator: string;
            name: string;
            organisation: string;
            subject: string;
        };
        EarlierJson: {
            period: {
                [key: string]: components["schemas"]["AnswerJson"];
            };
            year: {
                [key: string]: components["schemas"]["AnswerJson"];
            };
        };
        EditionJson: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            edition: number;
            hash: string;
            state: string;
        };
        EditionRequest: Record<string, never>;
        EntryJson: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        Exclusion: {
            code: string;
            reason: string;
        };
        ExpectedJson: {
            byKind: {
                [key: string]: number;
            };
            /** Format: int32 */
            expected: number;
            problems: components["schemas"]["FieldProblem"][];
        };
        ExplanationJson: {
            edition?: components["schemas"]["EditionJson"];
            exact?: string;
            formula: string;
            legal?: string;
            level?: string;
            levelTitle?: string;
            moves: components["schemas"]["Move"][];
            name?: string;
            operands: components["schemas"]["Operand"][];
            parts: components["schemas"]["NodePart"][];
            points?: string;
            preliminary: boolean;
            result: components["schemas"]["ScoreJson"];
            rounding: string;
            rule: string;
            substituted: string;
            target?: string;
            title: string;
            /** Format: int32 */
            withheld: number;
            worded: string;
        };
        ExtensionRequest: {
            organisation: string;
            reason: string;
            until: string;
        };
        FieldProblem: {
            code: string;
            field: string;
            message: string;
            /** Format: int32 */
            row?: number;
        };
        FigureJson: {
            level?: string;
            points?: number;
            status: string;
            value?: number;
        };
        FindingJson: {
            code: string;
            /** Format: int32 */
            column: number;
            /** Format: int32 */
            line: number;
            message: string;
            severity: string;
        };
        FormJson: {
            kind: string;
            sections: components["schemas"]["Section"][];
        };
        ImportJson: {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            closed: number;
            differences: components["schemas"]["OrganisationChange"][];
            problems: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            unchanged: number;
        };
        IndicatorJson: {
            bands: components["schemas"]["Band"][];
            code: string;
            continues?: string;
            /** Format: int32 */
            decimals: number;
            direction: string;
            formula: string;
            legal?: string;
            levels: components["schemas"]["LevelJson"][];
            note?: string;
            passport?: components["schemas"]["PassportJson"];
            points?: components["schemas"]["PointsJson"];
            rollup: components["schemas"]["RollUpJson"];
            targets: {
                [key: string]: number;
            };
            targetsByTier?: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            title: string;
            unit: string;
            weight?: number;
        };
        InputJson: {
            accrual?: string;
            asOf?: string;
            code: string;
            context: boolean;
            help?: string;
            kinds: string[];
            label: string;
            lastPeriod: string;
            maximum?: number;
            measures?: string;
            method?: string;
            minimum?: number;
            notApplicable: boolean;
            options: components["schemas"]["OptionJson"][];
            reference: boolean;
            source?: string;
            suppressSmall: boolean;
            type: string;
            unit?: string;
        };
        Item: {
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            draft: number;
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            late: number;
            name: string;
            /** Format: int32 */
            notStarted: number;
            /** Format: int32 */
            reopened: number;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            submitted: number;
            territory: string;
        };
        LevelJson: {
            code: string;
            from: number;
            title: string;
        };
        LintJson: {
            id: string;
            problems: components["schemas"]["FindingJson"][];
            version: string;
        };
        LoadJson: {
            /** Format: int32 */
            organisations: number;
            /** Format: int32 */
            rows: number;
        };
        MeJson: {
            account: string;
            organisation: components["schemas"]["Own"];
            role: string;
        };
        MethodologyJson: {
            aggregate?: components["schemas"]["AggregateJson"];
            basis: components["schemas"]["Basis"];
            checks: components["schemas"]["CheckJson"][];
            criteria: components["schemas"]["CriterionJson"][];
            forms: components["schemas"]["FormJson"][];
            hash: string;
            history?: components["schemas"]["MoveJson"][];
            id: string;
            inputs: components["schemas"]["InputJson"][];
            levels: components["schemas"]["LevelJson"][];
            period: string;
            previous?: components["schemas"]["Version"];
            recommendations: components["schemas"]["RecommendationRuleJson"][];
            state: string;
            title: string;
            totalLevels: components["schemas"]["LevelJson"][];
            version: string;
            warnings: components["schemas"]["FindingJson"][];
        };
        MethodologyKey: {
            id: string;
            version: string;
        };
        MethodologyListed: {
            hash: string;
            id: string;
            /** Format: int32 */
            indicators: number;
            period: string;
            state: string;
            title: string;
            version: string;
            /** Format: int32 */
            warnings: number;
        };
        Move: {
            from: number;
            indicator: string;
            level: string;
            levelTitle?: string;
            title: string;
            to: number;
        };
        MoveJson: {
            account: string;
            /** Format: date-time */
            at: string;
            from?: string;
            reason?: string;
            to: string;
        };
        MoveRequest: {
            reason?: string;
            to: string;
        };
        NodePart: {
            counted?: number;
            result: components["schemas"]["ScoreJson"];
            title: string;
            weight?: number;
        };
        OfOneJson: {
            indicator: string;
            /** Format: int32 */
            subjects: number;
        };
        OfTerritory: {
            /** Format: int32 */
            decimals?: number;
            from: string;
            over?: string;
        };
        Operand: {
            input: string;
            label: string;
            parts: components["schemas"]["Part"][];
            sum?: number;
        };
        OptionJson: {
            code: string;
            label: string;
        };
        OrganisationChange: {
            after: components["schemas"]["OrganisationJson"];
            before?: components["schemas"]["OrganisationJson"];
            code: string;
            fields: string[];
        };
        OrganisationJson: {
            code: string;
            kind: string;
            name: string;
            shortName: string;
            successors: string[];
            supervisor?: string;
            territory?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
        };
        Organisations: {
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            reported: number;
        };
        Own: {
            code: string;
            kind?: string;
            name?: string;
        };
        PageCampaignJson: {
            items: components["schemas"]["CampaignJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageEditionJson: {
            items: components["schemas"]["EditionJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageMethodologyListed: {
            items: components["schemas"]["MethodologyListed"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageOrganisationJson: {
            items: components["schemas"]["OrganisationJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PagePublicCampaignJson: {
            items: components["schemas"]["PublicCampaignJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageRecommendationJson: {
            items: components["schemas"]["RecommendationJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageRevisionJson: {
            items: components["schemas"]["RevisionJson"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        PageSubmissionListed: {
            items: components["schemas"]["SubmissionListed"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        Part: {
            answer: components["schemas"]["AnswerJson"];
            counted: boolean;
            name?: string;
            organisation: string;
            /** Format: int32 */
            revision?: number;
            /** Format: int64 */
            submission?: number;
        };
        PassportJson: {
            source?: string;
            storage?: string;
        };
        PlaceJson: {
            /** Format: date-time */
            extension?: string;
            kind: string;
            name: string;
            organisation: string;
            supervisor: string;
            territory: string;
        };
        PointsJson: {
            bands?: components["schemas"]["Band"][];
            best?: components["schemas"]["ToBest"];
            target?: components["schemas"]["ToTarget"];
            territory: components["schemas"]["OfTerritory"];
        };
        /** @description Ошибка (RFC 9457). fields — поля тела JSON. 412 несёт current и yours, отказ в таблице — problems с номерами строк (field, row, code, message), в методике — problems со строкой и столбцом, в загрузке реестра — added, changed, closed, unchanged, problems. */
        ProblemDetails: {
            code: string;
            detail: string;
            fields?: components["schemas"]["FieldProblem"][];
            incident: string;
            /** Format: int32 */
            status: number;
            title: string;
        } & {
            [key: string]: unknown;
        };
        ProgressJson: {
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            draft: number;
            /** Format: int32 */
            expected: number;
            items: components["schemas"]["Item"][];
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            notStarted: number;
            /** Format: int32 */
            reopened: number;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            submitted: number;
        };
        PublicationJson: {
            campaign: components["schemas"]["PublicCampaignJson"];
            indicators: components["schemas"]["PublicIndicator"][];
            methodology: components["schemas"]["PublicMethodology"];
            territories: components["schemas"]["PublicTerritory"][];
        };
        PublicCampaignJson: {
            /** Format: date-time */
            at: string;
            basis: string;
            /** Format: int32 */
            edition: number;
            hash: string;
            /** Format: int64 */
            id: number;
            owner?: string;
            period: string;
            /** Format: int32 */
            targetYear: number;
            title: string;
        };
        PublicFigureJson: {
            attainment?: number;
            base?: number;
            denominator?: number;
            deviation?: number;
            /** Format: int32 */
            expected: number;
            indicator: string;
            level?: string;
            numerator?: number;
            points?: number;
            /** Format: int32 */
            reported: number;
            status: string;
            target?: number;
            territory: string;
            unreviewed?: boolean;
            value?: number;
        };
        PublicIndicator: {
            code: string;
            criterion?: string;
            /** Format: int32 */
            decimals: number;
            legal?: string;
            method: string[];
            title: string;
            unit: string;
        };
        PublicMethodology: {
            /** Format: date */
            date?: string;
            document: string;
            id: string;
            number?: string;
            title: string;
            version: string;
        };
        PublicResultsJson: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            edition: number;
            hash: string;
            items: components["schemas"]["PublicFigureJson"][];
            /** Format: int32 */
            total: number;
        };
        PublicTerritory: {
            code: string;
            name: string;
            tier: string;
        };
        RecommendationJson: {
            audience: string;
            id: string;
            text: string;
        };
        RecommendationRuleJson: {
            audience: string;
            code: string;
            kinds: string[];
            text: string;
            tiers: string[];
            when: string;
        };
        RemarkJson: {
            input?: string;
            text: string;
        };
        ReportDueUnknown: {
            code: string;
            message: string;
            /** Format: int32 */
            year: number;
        };
        ResultsJson: {
            /** Format: date-time */
            at?: string;
            /** Format: int32 */
            edition?: number;
            hash?: string;
            items: components["schemas"]["ScoreJson"][];
            preliminary: boolean;
            state?: string;
            /** Format: int32 */
            total: number;
        };
        RetargetedJson: {
            after?: number;
            before?: number;
            indicator: string;
            tier: string;
        };
        RevisionJson: {
            account: string;
            answers?: {
                [key: string]: components["schemas"]["AnswerJson"];
            };
            /** Format: date-time */
            at: string;
            cause: string;
            changed: string[];
            explanations?: {
                [key: string]: string;
            };
            /** Format: int32 */
            n: number;
            remarks?: components["schemas"]["RemarkJson"][];
            status: string;
        };
        RollUpJson: {
            by: string;
            kinds: string[];
            over: string;
            sharedChildren: boolean;
            weight?: string;
        };
        RosterJson: {
            exclude?: components["schemas"]["Exclusion"][];
            include?: string[];
            kinds?: string[];
            root?: string;
        };
        ScoreJson: {
            attainment?: number;
            change?: number;
            coverage: components["schemas"]["CoverageJson"];
            denominator?: number;
            deviation?: number;
            distribution?: components["schemas"]["CategoryJson"][];
            indicator: string;
            level?: string;
            numerator?: number;
            organisation: string;
            points?: number;
            reason?: string;
            status: string;
            subject: string;
            target?: number;
            unreviewed?: boolean;
            value?: number;
            weight?: number;
        };
        Section: {
            inputs: string[];
            text?: string;
            title: string;
        };
        SubmissionJson: {
            answers: {
                [key: string]: components["schemas"]["AnswerJson"];
            };
            askedBy: components["schemas"]["AskedBy"];
            /** Format: int64 */
            campaign: number;
            /** Format: date-time */
            deadline: string;
            earlier: components["schemas"]["EarlierJson"];
            explanations: {
                [key: string]: string;
            };
            /** Format: date-time */
            extension?: string;
            /** Format: int64 */
            id: number;
            kind: string;
            late: boolean;
            name: string;
            organisation: string;
            preview: components["schemas"]["ScoreJson"][];
            problems: components["schemas"]["CheckProblemJson"][];
            recommendations: components["schemas"]["RecommendationJson"][];
            reference: {
                [key: string]: components["schemas"]["AnswerJson"];
            };
            remarks: components["schemas"]["RemarkJson"][];
            /** Format: int32 */
            revision: number;
            status: string;
            /** Format: date-time */
            submittedAt?: string;
            territory: string;
        };
        SubmissionListed: {
            /** Format: int64 */
            campaign: number;
            /** Format: int32 */
            errors: number;
            /** Format: date-time */
            extension?: string;
            /** Format: int64 */
            id: number;
            kind: string;
            late: boolean;
            name: string;
            organisation: string;
            /** Format: int32 */
            revision: number;
            shortName?: string;
            status: string;
            supervisor: string;
            supervisorName?: string;
            territory: string;
            territoryName?: string;
            /** Format: int32 */
            warnings: number;
        };
        Summary: {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            recalculated: number;
            /** Format: int32 */
            removed: number;
            /** Format: int32 */
            rescored: number;
            /** Format: int32 */
            retargeted: number;
            /** Format: int32 */
            reworded: number;
        };
        ToBest: {
            /** Format: int32 */
            decimals: number;
            max: number;
        };
        Tolerance: {
            absolute?: number;
            percent?: number;
        };
        ToTarget: {
            capped: boolean;
            /** Format: int32 */
            decimals: number;
            max: number;
        };
        TransitionRequest: {
            reason?: string;
            remarks?: components["schemas"]["RemarkJson"][];
            to: string;
            until?: string;
        };
        TrialJson: {
            added: components["schemas"]["OfOneJson"][];
            after: components["schemas"]["Version"];
            basis: string;
            before: components["schemas"]["Version"];
            /** Format: int64 */
            campaign: number;
            /** Format: int32 */
            changed: number;
            changes: components["schemas"]["ChangeJson"][];
            /** Format: int32 */
            compared: number;
            /** Format: int32 */
            edition?: number;
            items: components["schemas"]["DifferenceJson"][];
            /** Format: int32 */
            page: number;
            removed: components["schemas"]["OfOneJson"][];
            retargeted: components["schemas"]["RetargetedJson"][];
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            unchanged: number;
        };
        TrialRequest: {
            /** Format: int64 */
            campaign: number;
        };
        Version: {
            id: string;
            version: string;
        };
    };
    responses: {
        /** @description Временно недоступно (code: module.off или точнее). Ничего не изменено. Повторите запрос позже. */
        AWAY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Слишком много запросов сразу (code: account.busy или точнее). Ничего не изменено. Дождитесь ответа на уже отправленные запросы этой учётной записи и повторите. */
        BUSY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Сейчас это невозможно (code: conflict или точнее). Обновите данные и проверьте состояние. */
        CONFLICT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Недостаточно прав (code: access.denied или точнее). Это действие не предусмотрено для вашей роли или организации. */
        FORBIDDEN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Внутренняя ошибка (code: internal или точнее). Повторите запрос позже; если ошибка повторится, сообщите оператору номер обращения. */
        INTERNAL: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Данные не приняты (code: data.invalid или точнее). Исправьте указанные поля и повторите запрос. */
        INVALID: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Запрос составлен неверно (code: request.malformed или точнее). Исправьте запрос и повторите его. */
        MALFORMED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Тип данных не поддерживается (code: type.unsupported или точнее). Проверьте заголовок Content-Type и сам файл. */
        MEDIA: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Действие недоступно (code: method.unsupported или точнее). Этот адрес такого действия не поддерживает. */
        METHOD: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Такого представления нет (code: type.unavailable или точнее). Проверьте заголовок Accept. */
        NOT_ACCEPTABLE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Не найдено (code: not-found или точнее). Проверьте адрес: такого объекта нет или он вам не виден. */
        NOT_FOUND: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Вход не выполнен (code: identity.missing или точнее). Войдите в портал и повторите запрос. */
        NOT_IDENTIFIED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Данные уже изменились (code: version.stale или точнее). Сравните обе версии и сохраните ещё раз с новой версией. */
        STALE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Запрос не дождались (code: request.slow или точнее). Проверьте соединение и повторите запрос. */
        TIMEOUT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Запрос слишком велик (code: body.too-large или точнее). Разделите данные на несколько запросов. */
        TOO_LARGE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Не указана версия (code: version.missing или точнее). Передайте в заголовке If-Match значение ETag последнего ответа. */
        VERSION_NEEDED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    campaigns: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCampaignJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    createCampaign: {
        parameters: {
            query?: {
                /** @description true — только показать, кто войдёт в перечень */
                dryRun?: string;
            };
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description Пробный прогон */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedJson"];
                };
            };
            /** @description Мониторинг создан */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    campaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    loadAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    editions: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEditionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    computeEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        /** @description Пустой объект; можно не передавать */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EditionRequest"];
            };
        };
        responses: {
            /** @description Выпуск посчитан и виден целиком */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    consolidated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                n: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    hasConsolidated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                n: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    results: {
        parameters: {
            query?: {
                /** @description Код показателя или критерия, total — итог методики */
                indicator?: string;
                /** @description Код организации или территории: только её результаты; без tier — результаты организаций. Чужая даёт пустой список */
                organisation?: string;
                /** @description Код территории */
                parent?: string;
                /** @description items (по умолчанию) или matrix */
                shape?: string;
                /** @description organisation, authority или territory */
                subject?: string;
                /** @description region, municipality (по умолчанию) или organisation */
                tier?: string;
            };
            header?: never;
            path: {
                id: number;
                n: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Результаты */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsJson"];
                };
            };
            /** @description Не изменились */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    explanation: {
        parameters: {
            query?: {
                /** @description organisation, authority или territory; по умолчанию — территория, если код ей принадлежит */
                subject?: string;
            };
            header?: never;
            path: {
                id: number;
                indicator: string;
                n: string;
                /** @description Код организации или территории */
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    recommendations: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
                /** @description organisation, authority или territory; по умолчанию — территория, если код ей принадлежит */
                subject?: string;
            };
            header?: never;
            path: {
                id: number;
                n: string;
                /** @description Код организации или территории */
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecommendationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                n: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    extendDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    progress: {
        parameters: {
            query?: {
                /** @description Только эта территория */
                parent?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    loadReferenceValues: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    liveResults: {
        parameters: {
            query?: {
                /** @description Код показателя или критерия, total — итог методики */
                indicator?: string;
                /** @description Код организации или территории: только её результаты; без tier — результаты организаций. Чужая даёт пустой список */
                organisation?: string;
                /** @description Код территории */
                parent?: string;
                /** @description items (по умолчанию) или matrix */
                shape?: string;
                /** @description organisation, authority или territory */
                subject?: string;
                /** @description region, municipality (по умолчанию) или organisation */
                tier?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Результаты */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    liveExplanation: {
        parameters: {
            query?: {
                /** @description organisation, authority или territory; по умолчанию — территория, если код ей принадлежит */
                subject?: string;
            };
            header?: never;
            path: {
                id: number;
                indicator: string;
                /** @description Код организации или территории */
                organisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    submissions: {
        parameters: {
            query?: {
                /** @description Вид организации */
                kind?: string;
                /** @description Код организации */
                organisation?: string;
                /** @description Страница, с нуля */
                page?: number;
                /** @description Код территории */
                parent?: string;
                /** @description Часть названия или кода организации */
                q?: string;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
                /** @description Состояние: not-started, draft, submitted, returned, reopened, accepted */
                status?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSubmissionListed"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    moveCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    methodologies: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMethodologyListed"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    keepMethodology: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Проект сохранён */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodologyJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    methodology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Методика */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodologyJson"];
                    "application/yaml": string;
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    compareMethodologies: {
        parameters: {
            query?: {
                with?: string;
            };
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    moveMethodology: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodologyJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    tryMethodology: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    lintMethodology: {
        parameters: {
            query?: never;
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    description: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["MALFORMED"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    organisations: {
        parameters: {
            query?: {
                /** @description Дата, ГГГГ-ММ-ДД; по умолчанию сегодня */
                at?: string;
                /** @description Вид организации */
                kind?: string;
                /** @description Страница, с нуля */
                page?: number;
                /** @description Код территории: она сама не входит, вложенные входят */
                parent?: string;
                /** @description Часть названия или кода */
                q?: string;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrganisationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    organisation: {
        parameters: {
            query?: {
                /** @description Дата, ГГГГ-ММ-ДД; по умолчанию сегодня */
                at?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    importOrganisations: {
        parameters: {
            query?: {
                /** @description true — только показать, что изменится */
                dryRun?: string;
            };
            header?: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishedCampaigns: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePublicCampaignJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishedCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishedResults: {
        parameters: {
            query?: {
                /** @description Код показателя или критерия, total — итог методики */
                indicator?: string;
                /** @description region или municipality; по умолчанию обе */
                tier?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicResultsJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishedTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Таблица */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["MALFORMED"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    publishedWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["MALFORMED"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Форма с ответами, ошибками контроля и предварительным расчётом */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    saveAnswers: {
        parameters: {
            query?: never;
            header: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
                /** @description ETag, на котором основано изменение */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    explanations?: {
                        [key: string]: string | null;
                    };
                } & {
                    [key: string]: components["schemas"]["AnswerJson"] | null;
                };
            };
        };
        responses: {
            /** @description Сохранено; новая версия в ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            412: components["responses"]["STALE"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            428: components["responses"]["VERSION_NEEDED"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    revisions: {
        parameters: {
            query?: {
                /** @description Страница, с нуля */
                page?: number;
                /** @description Размер страницы, до 500; по умолчанию 50 */
                size?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    revision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Готово */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
    moveSubmission: {
        parameters: {
            query?: never;
            header: {
                /** @description Повтор с тем же ключом и телом даёт первый ответ */
                "Idempotency-Key"?: string;
                /** @description ETag, на котором основано действие */
                "If-Match": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description Сделано; новая версия в ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionJson"];
                };
            };
            400: components["responses"]["MALFORMED"];
            401: components["responses"]["NOT_IDENTIFIED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            405: components["responses"]["METHOD"];
            406: components["responses"]["NOT_ACCEPTABLE"];
            408: components["responses"]["TIMEOUT"];
            409: components["responses"]["CONFLICT"];
            412: components["responses"]["STALE"];
            413: components["responses"]["TOO_LARGE"];
            415: components["responses"]["MEDIA"];
            422: components["responses"]["INVALID"];
            428: components["responses"]["VERSION_NEEDED"];
            429: components["responses"]["BUSY"];
            500: components["responses"]["INTERNAL"];
            503: components["responses"]["AWAY"];
        };
    };
}
