/** A question for the course of something, whose parts come in an order though each has a name. */
const course =
  /(?<!\p{L})(?:in (?:what|which) order|order of|sequence|stages?|phases?|steps?|procedure|ablauf|verlauf|reihenfolge|schritte?n?|phasen?|stadien|stufen|läuft\P{Po}* ab|laufen\P{Po}* ab|verläuft|verlaufen|étapes?|ordre|stades?|déroulement|se (?:déroule|passe)(?:nt|-t-il|-t-elle)?|pasos?|etapas?|fases?|orden|transcurso|se (?:desarrolla|produce)n?)(?!\p{L})/iu;
/** A question that wants to know how something is done, in the languages whose small words are known. */
const asksHow =
  /\bhow (?:do|does|did|is|are|can|could|should|must|may|might|will|shall|to|would)\b|\bwhat (?:do|should|must|can) (?:i|we|you|they) do\b|\bwhat to do\b|\b(?:instructions?|recipe)\b|\bwas (?:tun|(?:mache|muss|soll|tue) ich)\b|\bque (?:faire|dois-je faire)\b|\bqué (?:hacer|hago|debo hacer)\b|\bwie (?!(?:viele?[mnrs]?|lange?|oft|häufig|groß|hoch|schnell|weit|tief|alt|breit|schwer|teuer|stark|hei(?:ß|ss)(?:t|en)|nennt|lautet|lauten|unterscheide[nt]|ist|sind|war|waren|hat|haben)(?!\p{L}))\p{Ll}|\bvorgehen\b|\bcomment\b|\bcómo\b/iu;
/** The same in scripts and languages whose words are not parted, or bend more than a boundary can tell. */
const asksHowElsewhere =
  /(?<!\p{L})(?:come (?:si|posso|fare|faccio)|in che ordine|passi|passaggi|como (?:se|posso|fazer|faço)|em que ordem|passos|etapas|hoe|in welke volgorde|stappen|hur|hvordan|i vilken ordning|rækkefølge|steg|trinn?|jak(?! (?:jest|są|to))|w jakiej kolejności|kroki|nasıl|hangi sırayla|adımlar\p{L}{0,4}|bagaimana|langkah|làm thế nào|các bước|как(?! (?:называ|зовут))|в каком порядке|шаг\p{L}{0,3}|этап\p{L}{0,3}|як|кроки|كيف|بأي ترتيب|خطوات|مراحل|איך|כיצד|באיזה סדר|שלבים|कैसे|चरण|कदम)(?!\p{L})|如何|怎么|怎麼|怎样|怎樣|步骤|步驟|流程|顺序|順序|どのように|どうやって|手順|順番|어떻게|순서|절차|단계/iu;
/** A question that wants to be told a course of events, in the languages whose own words books have. */
const asksWhatHappens =
  /\bwhat happens\b|\b(?:walk|talk|take) (?:me|us) through\b|\bwas (?:passiert|geschieht)\b|\bque se passe[- ]t[- ]il\b|\bqué (?:pasa|ocurre|sucede)\b|ماذا يحدث|מה קורה|会?发生什么|會?發生什麼|何が(?:起|お)/iu;
/** A question for things of which there are several: their numbers count them. */
export const asksForThings =
  /^\P{L}*(?:what (?:are|were)|(?:name|list|give)|which|welche[rns]?|was sind|nenne|quel(?:le)?s|quelles sont|cuáles|qué)(?!\p{L})/iu;
/** A question for things each of which stands for itself, though it may tell what to do. */
export const asksForKinds =
  /(?<!\p{L})(?:tips?|rules?|practices?|guidelines?|advice|ways|measures|habits|tipps?|regeln?|ratschläge|hinweise|maßnahmen|gewohnheiten|möglichkeiten|conseils?|règles?|astuces|bonnes pratiques|consignes|mesures|consejos?|reglas?|trucos|buenas prácticas|normas|medidas)(?!\p{L})/iu;

/** Whether a question wants to be told what is done or happens, which has an order. */
export function asksForOrder(question: string): boolean {
  return (
    course.test(question) ||
    asksHow.test(question) ||
    asksHowElsewhere.test(question) ||
    asksWhatHappens.test(question)
  );
}

/** Whether a question is for the course of something, or its stages. */
export function asksForCourse(question: string): boolean {
  return course.test(question) || asksWhatHappens.test(question);
}

/** A question that wants to be told what to do when something happens: what is done next comes right behind. */
export const asksWhatToDo =
  /\bwhat (?:do|should|must|can) (?:i|we|you|they|one) do\b|\bwhat to do\b|\bwas (?:tun|(?:mache|muss|soll|tue|tut|macht) (?:ich|man|wir))\b|\bque (?:faire|dois-je faire|fait-on)\b|\bqué (?:hacer|hago|se hace|debo hacer)\b/iu;
