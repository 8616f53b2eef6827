import type { Messages } from './message-table.ts';

export const french: Messages = {
  answerMissing: [
    'La réponse à la question {question} manque',
    'La question est imprimée avec ce que d’autres répondent.',
  ],
  answerCutOff: [
    'La réponse à la question {question} semble interrompue',
    'Elle est imprimée telle quelle. Terminez-la dans le document.',
  ],
  questionsOnly: [
    '{set} n’a que des questions, sans réponses (questions : {n})',
    'Ses questions sont imprimées avec ce que d’autres répondent.',
  ],
  answerThin: [
    'La réponse à la question {question} est maigre : {n} mots, la plus complète en a {most}',
    'Elle est imprimée avec ce que d’autres répondent.',
  ],
  oneSource: ['Seul {set} répond à la question {question} : {text}'],
  pointDiffers: [
    'Question {question} : les sources diffèrent sur {point}',
    'Les deux formulations sont imprimées côte à côte. La rédaction peut en choisir une.',
  ],
  answerDiffers: [
    'Question {question} : les sources diffèrent dans ce qui précède ou suit les points',
    'Les deux formulations sont imprimées l’une après l’autre.',
  ],
  setApart: [
    '{set} n’a aucune question en commun avec les autres recueils (questions propres : {n})',
    'Les deux sont imprimés l’un après l’autre. Est-ce le bon document ?',
  ],
  setForeign: [
    '{set} est en {language}, les autres recueils en {theirs} : aucune question en commun (questions propres : {n})',
    'En faire un livre à part ; ou traduire ses questions, ou dire dans handbook.yml, sous `match: same`, lesquelles sont les mêmes.',
  ],
  noQuestion: [
    'Aucune question n’a été trouvée dans ce document',
    'Son texte n’est pas imprimé ; le registre des phrases le donne comme omis.',
  ],
  notUsed: [
    '{n} phrases sur {total} ne sont pas utilisées (endroits : {where})',
    'Chacune figure plus bas, à sa source, avec la raison.',
  ],
  notUsedSo: [
    '{n} phrases sur {total} ne sont pas utilisées (endroits : {where})',
    'Lu comme `{reading}`, le document en donnerait {more} : donnez la même forme à toutes les questions, ou écrivez `reading: {reading}` sous son recueil dans handbook.yml.',
  ],
  placeholder: [
    'Il n’y a ici qu’un emplacement pour une réponse ; il est omis (endroits : {n})',
    'Une question sous laquelle il n’y a rien d’autre compte comme sans réponse.',
  ],
  sameAsAbove: [
    'Ceci ne fait que renvoyer à la réponse précédente ; c’est omis (endroits : {n})',
    'Une question sous laquelle il n’y a rien d’autre compte comme sans réponse.',
  ],
  takenForOne: [
    'Des formulations différentes sont prises pour une seule question',
    'Si ce n’est pas la même, écrivez dans handbook.yml : `{setting}`',
  ],
  maybeOne: [
    'Deux questions sont peut-être la même',
    'Si c’est la même, écrivez dans handbook.yml : `{setting}`',
  ],
  nothingToMatch: [
    'Il n’y a pas de réponse {name} à rapprocher',
    'Corrigez-la ou retirez-la : elle reste sans effet.',
  ],
  matchedByPlace: [
    'Des questions sont rapprochées par leur place, qui sera celle d’une autre dès qu’un document aura une question de plus : {names}',
    'Écrivez à leur place, dans l’ordre : `{setting}`',
  ],
  numberTwice: [
    'Deux questions portent le numéro {number} ; l’autre est à la ligne {line}',
    'Les deux sont gardées et rapprochées par leur formulation.',
  ],
  questionTwice: [
    '« {question} » est déjà posée à la ligne {line}',
    'Les deux réponses sont sous une seule question. Si elles répondent à deux questions, formulez-les ainsi.',
  ],
  questionInTwoFiles: [
    '« {question} » est déjà posée dans {file}, et les deux fichiers sont d’une même personne',
    'S’ils sont de deux personnes, mettez les fichiers de chacune dans un dossier, ou nommez-les sous `answers` dans handbook.yml.',
  ],
  headingsAsQuestions: [
    'Aucune question trouvée ; {n} titres sont pris pour des questions',
    'Si ce ne sont pas des questions, retirez le document des réglages.',
  ],
  headingsBeside: [
    '{n} titres à côté de questions ne demandent rien et sont lus comme parties des réponses précédentes (lignes {lines})',
    'Si ce sont des questions, écrivez `reading: headings of level {level}` sous le recueil dans handbook.yml ; sinon, descendez-les d’un niveau.',
  ],
  topicsAlike: [
    'Des thèmes qui n’en font peut-être qu’un sont séparés : {titles}',
    'Pour les réunir, écrivez dans handbook.yml : `{setting}`',
  ],
  selectionLacks: ['L’édition {edition} a {n} questions sur {total} ; il y manque : {missing}'],
  editOfNothing: [
    'La modification `{verb}` ne convient pas : il n’y a pas de point {names}',
    'Corrigez-la ou retirez-la de edits.yml ; ce livre est fait sans elle.',
  ],
  editUnfit: [
    'La modification `{verb}` ne convient plus à {names}',
    'Corrigez-la ou retirez-la de edits.yml ; ce livre est fait sans elle.',
  ],
  editByNumber: [
    'Cette modification désigne sa place par un numéro, qui peut devenir celui d’une autre',
    'Écrivez plutôt `{names}` ; `variorum edit` le fait de lui-même.',
  ],
  mergeConflict: [
    'Un conflit de fusion n’est pas résolu aux lignes {first} à {last}',
    'Les deux versions sont lues telles quelles. Gardez-en une, et retirez les lignes `<<<<<<<`, `=======` et `>>>>>>>`.',
  ],
  fenceEnded: [
    'Un bloc de code commence ici et n’a pas de fin ; il est terminé avant la ligne {line}, où viennent des questions ({n})',
    'Mettez la ligne de fermeture (``` ou ~~~) là où le code finit.',
  ],
  fenceEndless: [
    'Un bloc de code commence ici et n’a pas de fin ; ce qui y pose une question à partir de la ligne {line} est lu comme du code ({n})',
    'Mettez la ligne de fermeture (``` ou ~~~) là où le code finit.',
  ],
  refersOnly: [
    '« {text} » renvoie seulement à une autre question (réponses de ce genre : {n})',
    'Le renvoi suit la numérotation du livre et ne compte jamais comme réponse commune. Si les réponses vont ensemble, écrivez-les sous une seule question.',
  ],
  refersNowhere: [
    '« {text} » renvoie à une question {number} qui n’est pas dans ce recueil',
    'Imprimé tel quel ; cela ne mène nulle part.',
  ],
  struckOut: [
    'Ce qui est barré dans une question n’est pas dans son titre',
    'Un titre n’a rien de barré : retirez les mots de la question, ou le trait.',
  ],
  looksNotKept: [
    'La couleur, la taille ou la police données à certains mots ne sont pas gardées (lignes : {n})',
    'Les mots sont imprimés comme le veut le modèle. Si la couleur dit quelque chose, dites-le en mots.',
  ],
  pictureMissing: ['Cette image n’existe pas : {path}', 'Son texte de remplacement est imprimé à sa place.'],
  pictureElsewhere: [
    'Les images ne sont pas cherchées ailleurs : {path}',
    'Son texte de remplacement est imprimé à sa place.',
  ],
  pictureUnfit: [
    'Cette image ne peut pas être imprimée : {path}',
    'Son texte de remplacement est imprimé à sa place.',
  ],
  drawingCleaned: [
    'Du dessin {path}, tout n’est pas gardé : {taken}',
    'Regardez-le dans le livre ; s’il manque quelque chose, exportez-le de nouveau avec tout ce qu’il lui faut.',
  ],
  noteWithoutText: [
    'La note {mark} n’a pas de texte (notes sans texte : {n})',
    'Le signe est imprimé tel quel. Écrivez la note, ou retirez le signe.',
  ],
  linksLost: [
    'Liens qui ne mènent à aucune question du livre : {n} ({links})',
    'Les mots sont imprimés sans lien. Écrivez l’adresse entière (`https://...`), ou nommez le titre d’une question.',
  ],
  formulaUnread: [
    'La formule `{formula}` n’est pas comprise',
    'Elle est imprimée en TeX. Ce qui est connu figure sur `https://temml.org/docs/en/supported`.',
  ],
  characterWithoutFace: [
    'Aucune police n’a le signe {character} : il apparaît comme une case vide (phrases : {n})',
    'Écrivez un autre signe, ou choisissez un modèle dont les polices l’ont.',
  ],
  faceWithoutBold: [
    'La police {face} n’a pas de gras : le navigateur épaissit les noms et les titres, dessinés signe par signe dans le PDF',
    'Ajoutez le fichier de son gras sous `fonts` : `files: [Corp-Regular.ttf, Corp-Bold.ttf]`.',
  ],
  formPeople: [
    '{n} personnes ont répondu, et le projet a des recueils pour {sets}',
    'Ajoutez sous answers : `{setting}`',
  ],
  form: [
    'Ceci vient d’un formulaire (personnes : {people}, questions : {n}) ; les colonnes de noms, d’adresses et d’heures ne sont pas imprimées',
  ],
  addresses: [
    'Des adresses électroniques se trouvent dans des réponses et sont imprimées (lignes {lines})',
    'Retirez-les du document, ou du livre par une modification.',
  ],
  columnsGuessed: [
    'Ces colonnes sont supposées et ne contiennent aucune question : {columns}',
    'Nommez les colonnes, ou dites lesquelles dans handbook.yml : `columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['Aucune colonne n’est nommée comme question ; la première est prise pour cela'],
  peopleInColumns: [
    '{n} colonnes semblent être les réponses d’autant de personnes : {people}',
    'Pour les comparer, faites de chacune un recueil dans handbook.yml.',
  ],
  longRow: [
    'Une ligne a {n} cellules, l’en-tête en a {width} ; ceci est omis :',
    'Mettez entre guillemets une réponse qui contient le signe qui sépare les cellules.',
  ],
  formatNotMade: ['L’édition {edition} n’existe pas en {formats}', 'Elle peut être en {possible}.'],
  sheetQuestions: [
    '{n} questions sur {total} ne tiennent pas sur la feuille : {missing}',
    'Réglez plus de pages, un papier plus grand ou un corps plus petit sous `editions.{edition}.sheet`.',
  ],
  sheetPoints: [
    '{n} points sur {total} ne tiennent pas sur la feuille : {missing}',
    'Réglez plus de pages, un papier plus grand ou un corps plus petit sous `editions.{edition}.sheet`.',
  ],
  sheetNames: [
    '{n} points sur {total} ne sont sur la feuille que par leur nom',
    'Réglez plus de pages, un papier plus grand ou un corps plus petit sous `editions.{edition}.sheet`.',
  ],
  sheetNotFull: [
    'La feuille est pleine à {percent} %',
    'Il n’y a rien de plus à imprimer ; un papier plus petit ou des marges plus larges sous `editions.{edition}.sheet` auraient meilleure allure.',
  ],
};
