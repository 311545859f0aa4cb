// The page's own words in its three languages; the graph brings those of its classes, roles and statuses.

const WORDS = {
  en: {
    title: "Actors and events",
    skip: "Skip to the content",
    language: "Language of names",
    filters: "Filters",
    views: "Views",
    search: "Search names in any of the three languages",
    suggestions: "Suggestions",
    class: "Class",
    status: "Status",
    source: "Source",
    from: "From",
    to: "To",
    clear: "Clear filters",
    network: "Network",
    timeline: "Timeline",
    places: "Places",
    articles: "Articles",
    mostConnected: "Most ties",
    more: "Show more",
    moreActors: "Show more actors",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomFit: "Fit to the window",
    howNetwork:
      "Arrow keys move from actor to actor, Enter opens one, plus and minus zoom, 0 shows all. The list beside it holds the same actors.",
    all: "all",
    any: "any",
    allSources: "All sources",
    publishers: "Publishers",
    languages: "Languages",
    undated: "No date told",
    elsewhere: "Elsewhere",
    close: "Close",
    back: "Overview",
    overview: "Most reported",
    overviewText:
      "Choose an actor, a tie, an event or a place: what is known of it appears here, and behind each fact the sentence that says so.",
    event: "Event",
    statements: "Statements",
    events: "Events",
    around: "Around",
    wholeNetwork: "Whole network",
    neighbours: "Only its neighbours",
    said: "What the articles say",
    positions: "Posts",
    ownerships: "Ownership",
    owns: "Owns",
    owner: "Owner",
    ties: "Tied to",
    tie: "Tie",
    names: "Names",
    memberOf: "Member of",
    within: "Part of",
    place: "Place",
    date: "Date",
    duration: "Duration",
    topic: "Topic",
    confidence: "Confidence",
    otherwise: "Here:",
    untitled: "Untitled",
    cooperation: "cooperation",
    conflict: "conflict",
    mixed: "both",
    other: "other",
    nothing: "Nothing fits these filters.",
    mentionedIn: "What it tells of",
    published: "Published",
    publisher: "Publisher",
    original: "Original",
    inText: "The whole article",
    newest: "Newest first",
    oldest: "Oldest first",
    strongest: "Only the strongest ties are drawn.",
    nEvents: ["event", "events"],
    nArticles: ["article", "articles"],
    nActors: ["actor", "actors"],
    nSentences: ["more sentence", "more sentences"],
    of: "of",
    nTies: ["tie", "ties"],
  },
  ru: {
    title: "Действующие лица и события",
    skip: "К содержанию",
    language: "Язык имён",
    filters: "Фильтры",
    views: "Виды",
    search: "Поиск имён на любом из трёх языков",
    suggestions: "Подсказки",
    class: "Класс",
    status: "Статус",
    source: "Источник",
    from: "С",
    to: "По",
    clear: "Сбросить фильтры",
    network: "Сеть",
    timeline: "Хронология",
    places: "Места",
    articles: "Статьи",
    mostConnected: "Больше всего связей",
    more: "Показать ещё",
    moreActors: "Показать больше участников",
    zoomIn: "Приблизить",
    zoomOut: "Отдалить",
    zoomFit: "Показать целиком",
    howNetwork:
      "Стрелки ведут от участника к участнику, Enter открывает, плюс и минус меняют масштаб, 0 показывает всё. В списке рядом те же участники.",
    all: "все",
    any: "любая",
    allSources: "Все источники",
    publishers: "Издания",
    languages: "Языки",
    undated: "Без даты",
    elsewhere: "Вне стран",
    close: "Закрыть",
    back: "Обзор",
    overview: "О чём писали больше всего",
    overviewText:
      "Выберите участника, связь, событие или место: здесь появится всё, что о них известно, и за каждым фактом — предложение, где это сказано.",
    event: "Событие",
    statements: "Заявления",
    events: "События",
    around: "Вокруг:",
    wholeNetwork: "Вся сеть",
    neighbours: "Только соседи",
    said: "Что пишут статьи",
    positions: "Должности",
    ownerships: "Собственность",
    owns: "Владеет",
    owner: "Владелец",
    ties: "Связи",
    tie: "Связь",
    names: "Имена",
    memberOf: "Входит в",
    within: "Часть",
    place: "Место",
    date: "Дата",
    duration: "Длительность",
    topic: "Тема",
    confidence: "Уверенность",
    otherwise: "Здесь:",
    untitled: "Без заголовка",
    cooperation: "сотрудничество",
    conflict: "конфликт",
    mixed: "и то и другое",
    other: "прочее",
    nothing: "Под эти фильтры ничего не подходит.",
    mentionedIn: "О чём рассказывает",
    published: "Опубликовано",
    publisher: "Издание",
    original: "Оригинал",
    inText: "Статья целиком",
    newest: "Сначала новые",
    oldest: "Сначала старые",
    strongest: "Показаны только самые сильные связи.",
    nEvents: ["событие", "события", "событий"],
    nArticles: ["статья", "статьи", "статей"],
    nActors: ["участник", "участника", "участников"],
    nSentences: ["предложение ещё", "предложения ещё", "предложений ещё"],
    of: "из",
    nTies: ["связь", "связи", "связей"],
  },
  uk: {
    title: "Дійові особи та події",
    skip: "До змісту",
    language: "Мова імен",
    filters: "Фільтри",
    views: "Вигляди",
    search: "Пошук імен будь-якою з трьох мов",
    suggestions: "Підказки",
    class: "Клас",
    status: "Статус",
    source: "Джерело",
    from: "Від",
    to: "До",
    clear: "Скинути фільтри",
    network: "Мережа",
    timeline: "Хронологія",
    places: "Місця",
    articles: "Статті",
    mostConnected: "Найбільше зв’язків",
    more: "Показати ще",
    moreActors: "Показати більше учасників",
    zoomIn: "Наблизити",
    zoomOut: "Віддалити",
    zoomFit: "Показати повністю",
    howNetwork:
      "Стрілки ведуть від учасника до учасника, Enter відкриває, плюс і мінус змінюють масштаб, 0 показує все. У списку поруч ті самі учасники.",
    all: "усі",
    any: "будь-яка",
    allSources: "Усі джерела",
    publishers: "Видання",
    languages: "Мови",
    undated: "Без дати",
    elsewhere: "Поза країнами",
    close: "Закрити",
    back: "Огляд",
    overview: "Про що писали найбільше",
    overviewText:
      "Виберіть учасника, зв’язок, подію чи місце: тут з’явиться все, що про них відомо, і за кожним фактом — речення, де це сказано.",
    event: "Подія",
    statements: "Заяви",
    events: "Події",
    around: "Навколо:",
    wholeNetwork: "Уся мережа",
    neighbours: "Лише сусіди",
    said: "Що пишуть статті",
    positions: "Посади",
    ownerships: "Власність",
    owns: "Володіє",
    owner: "Власник",
    ties: "Зв’язки",
    tie: "Зв’язок",
    names: "Імена",
    memberOf: "Входить до",
    within: "Частина",
    place: "Місце",
    date: "Дата",
    duration: "Тривалість",
    topic: "Тема",
    confidence: "Упевненість",
    otherwise: "Тут:",
    untitled: "Без заголовка",
    cooperation: "співпраця",
    conflict: "конфлікт",
    mixed: "і те, і те",
    other: "інше",
    nothing: "Під ці фільтри нічого не підходить.",
    mentionedIn: "Про що розповідає",
    published: "Опубліковано",
    publisher: "Видання",
    original: "Оригінал",
    inText: "Стаття повністю",
    newest: "Спершу нові",
    oldest: "Спершу давні",
    strongest: "Показано лише найміцніші зв’язки.",
    nEvents: ["подія", "події", "подій"],
    nArticles: ["стаття", "статті", "статей"],
    nActors: ["учасник", "учасники", "учасників"],
    nSentences: ["речення ще", "речення ще", "речень ще"],
    of: "з",
    nTies: ["зв’язок", "зв’язки", "зв’язків"],
  },
};
const LANGS = Object.keys(WORDS);

const word = (name) => WORDS[state.lang][name];

function number(value) {
  return value.toLocaleString(state.lang);
}

// 1 event, 5 events; Russian and Ukrainian have three forms.
function counted(value, name) {
  const form = new Intl.PluralRules(state.lang).select(value);
  const forms = word(name);
  return `${number(value)} ${forms[{ one: 0, few: 1 }[form] ?? forms.length - 1]}`;
}

// A day, a month or a year, as precisely as it was told.
function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  if (!month) return iso;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date || 1);
  const shape = date ? { day: "numeric", month: "short", year: "numeric" } : { month: "long", year: "numeric" };
  const text = new Intl.DateTimeFormat(state.lang, { ...shape, timeZone: "UTC" }).format(time);
  return text.replace(/\s(г|р)\.$/, "");
}

function days(start, end) {
  return [...new Set([start, end].filter(Boolean))].map(day).join(" – ");
}

// PT1H30M → 1 h 30 min, in the words of the language.
function span(duration) {
  const units = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute", TS: "second" };
  const [date, time = ""] = duration.replace(/^P/, "").split("T");
  const parts = [...date.matchAll(/([\d.]+)([YMWD])/g), ...time.matchAll(/([\d.]+)([HMS])/g)].map(
    ([part, size, unit]) => {
      const name = units[time.includes(part) && !date.includes(part) ? `T${unit}` : unit];
      return new Intl.NumberFormat(state.lang, { style: "unit", unit: name, unitDisplay: "long" }).format(Number(size));
    },
  );
  return parts.join(" ") || duration;
}

function languageName(lang) {
  return new Intl.DisplayNames(state.lang, { type: "language" }).of(lang);
}
