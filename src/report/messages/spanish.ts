import type { Messages } from './message-table.ts';

export const spanish: Messages = {
  answerMissing: [
    'Falta la respuesta a la pregunta {question}',
    'La pregunta se imprime con lo que otros responden.',
  ],
  answerCutOff: [
    'La respuesta a la pregunta {question} parece interrumpida',
    'Se imprime como está. Termínela en el documento.',
  ],
  questionsOnly: [
    '{set} tiene solo preguntas, sin respuestas (preguntas: {n})',
    'Sus preguntas se imprimen con lo que otros responden.',
  ],
  answerThin: [
    'La respuesta a la pregunta {question} es breve: {n} palabras, la más completa tiene {most}',
    'Se imprime con lo que otros responden.',
  ],
  oneSource: ['Solo {set} responde a la pregunta {question}: {text}'],
  pointDiffers: [
    'Pregunta {question}: las fuentes difieren en {point}',
    'Ambas versiones se imprimen una al lado de la otra. La redacción puede elegir una.',
  ],
  answerDiffers: [
    'Pregunta {question}: las fuentes difieren en lo que precede o sigue a los puntos',
    'Ambas versiones se imprimen una tras otra.',
  ],
  setApart: [
    '{set} no tiene ninguna pregunta en común con las demás colecciones (preguntas propias: {n})',
    'Ambas se imprimen una tras otra. ¿Es el documento correcto?',
  ],
  setForeign: [
    '{set} está en {language}, las demás colecciones en {theirs}: no hay ninguna pregunta en común (preguntas propias: {n})',
    'Hacer con ella un libro aparte; o traducir sus preguntas, o decir en handbook.yml, en `match: same`, cuáles son las mismas.',
  ],
  noQuestion: [
    'No se encontró ninguna pregunta en este documento',
    'Su texto no se imprime; el registro de frases lo da por omitido.',
  ],
  notUsed: [
    '{n} de {total} frases no se usan (lugares: {where})',
    'Más abajo, en su fuente, está cada una con su razón.',
  ],
  notUsedSo: [
    '{n} de {total} frases no se usan (lugares: {where})',
    'Leído como `{reading}` se usarían {more}: dé la misma forma a todas las preguntas, o escriba `reading: {reading}` bajo su colección en handbook.yml.',
  ],
  placeholder: [
    'Aquí solo hay un hueco para una respuesta; se omite (lugares: {n})',
    'Una pregunta bajo la que no hay nada más cuenta como no respondida.',
  ],
  sameAsAbove: [
    'Esto solo remite a la respuesta anterior; se omite (lugares: {n})',
    'Una pregunta bajo la que no hay nada más cuenta como no respondida.',
  ],
  takenForOne: [
    'Redacciones distintas se toman por una sola pregunta',
    'Si no es la misma, escriba en handbook.yml: `{setting}`',
  ],
  maybeOne: ['Dos preguntas pueden ser la misma', 'Si lo son, escriba en handbook.yml: `{setting}`'],
  nothingToMatch: ['No hay ninguna respuesta {name} que emparejar', 'Corríjala o quítela: no tiene efecto.'],
  matchedByPlace: [
    'Hay preguntas emparejadas por su lugar, que será el de otra en cuanto un documento tenga una pregunta más: {names}',
    'Escriba en su lugar, por orden: `{setting}`',
  ],
  numberTwice: [
    'Dos preguntas tienen el número {number}; la otra está en la línea {line}',
    'Se conservan ambas, emparejadas por su redacción.',
  ],
  questionTwice: [
    '«{question}» ya se pregunta en la línea {line}',
    'Ambas respuestas están bajo una pregunta. Si responden a dos, redáctelas así.',
  ],
  questionInTwoFiles: [
    '«{question}» ya se pregunta en {file}, y ambos archivos son de una misma persona',
    'Si son de dos, ponga los archivos de cada una en una carpeta, o nómbrelos bajo `answers` en handbook.yml.',
  ],
  headingsAsQuestions: [
    'No se encontró ninguna pregunta; {n} títulos se toman por preguntas',
    'Si no lo son, quite el documento de los ajustes.',
  ],
  headingsBeside: [
    '{n} títulos junto a preguntas no preguntan y se leen como partes de las respuestas anteriores (líneas {lines})',
    'Si son preguntas, escriba `reading: headings of level {level}` bajo la colección en handbook.yml; si no, bájelos un nivel.',
  ],
  topicsAlike: [
    'Temas que quizá sean uno están separados: {titles}',
    'Para unirlos, escriba en handbook.yml: `{setting}`',
  ],
  selectionLacks: ['La edición {edition} tiene {n} de {total} preguntas; le faltan: {missing}'],
  editOfNothing: [
    'El cambio `{verb}` no encaja: no hay ningún punto {names}',
    'Corríjalo o quítelo de edits.yml; este libro está hecho sin él.',
  ],
  editUnfit: [
    'El cambio `{verb}` ya no encaja con {names}',
    'Corríjalo o quítelo de edits.yml; este libro está hecho sin él.',
  ],
  editByNumber: [
    'Este cambio nombra su lugar por un número, que puede llegar a ser el de otro',
    'Escriba `{names}` en su lugar; `variorum edit` lo hace por sí mismo.',
  ],
  mergeConflict: [
    'Hay un conflicto de fusión sin resolver en las líneas {first} a {last}',
    'Se leen ambas versiones tal cual. Conserve una y quite las líneas `<<<<<<<`, `=======` y `>>>>>>>`.',
  ],
  fenceEnded: [
    'Aquí empieza un bloque de código sin final; se cierra antes de la línea {line}, donde hay preguntas ({n})',
    'Ponga la línea de cierre (``` o ~~~) donde acaba el código.',
  ],
  fenceEndless: [
    'Aquí empieza un bloque de código sin final; lo que pregunta desde la línea {line} se lee como código ({n})',
    'Ponga la línea de cierre (``` o ~~~) donde acaba el código.',
  ],
  refersOnly: [
    '«{text}» solo remite a otra pregunta (respuestas así: {n})',
    'La remisión sigue la numeración del libro y nunca cuenta como respuesta común. Si las respuestas van juntas, escríbalas bajo una pregunta.',
  ],
  refersNowhere: [
    '«{text}» remite a una pregunta {number} que no está en esta colección',
    'Se imprime tal cual y no lleva a ninguna parte.',
  ],
  struckOut: [
    'Lo tachado en una pregunta no está en su título',
    'Un título no lleva tachaduras: quite las palabras de la pregunta, o la tachadura.',
  ],
  looksNotKept: [
    'El color, el tamaño o la letra que se dio a algunas palabras no se conserva (líneas: {n})',
    'Las palabras se imprimen como las pone el estilo. Si el color dice algo, dígalo con palabras.',
  ],
  pictureMissing: ['No existe esta imagen: {path}', 'En su lugar se imprime su texto alternativo.'],
  pictureElsewhere: [
    'Las imágenes no se traen de otro sitio: {path}',
    'En su lugar se imprime su texto alternativo.',
  ],
  pictureUnfit: ['Esta imagen no se puede imprimir: {path}', 'En su lugar se imprime su texto alternativo.'],
  drawingCleaned: [
    'Del dibujo {path} no se conserva todo: {taken}',
    'Mírelo en el libro; si falta algo, expórtelo de nuevo con todo lo que necesita.',
  ],
  noteWithoutText: [
    'La nota {mark} no tiene texto (notas sin texto: {n})',
    'La llamada se imprime como está escrita. Escriba la nota, o quite la llamada.',
  ],
  linksLost: [
    'Enlaces que no llevan a ninguna pregunta del libro: {n} ({links})',
    'Las palabras se imprimen sin enlace. Escriba la dirección entera (`https://...`), o nombre el título de una pregunta.',
  ],
  formulaUnread: [
    'No se entiende la fórmula `{formula}`',
    'Se imprime como TeX. Lo que se conoce está en `https://temml.org/docs/en/supported`.',
  ],
  characterWithoutFace: [
    'Ningún tipo de letra tiene el signo {character}: aparece como una casilla vacía (frases: {n})',
    'Escriba otro signo, o elija un estilo cuyas letras lo tengan.',
  ],
  faceWithoutBold: [
    'El tipo {face} no tiene negrita: el navegador engrosa los nombres y los títulos, dibujados signo a signo en el PDF',
    'Añada el archivo de su negrita en `fonts`: `files: [Corp-Regular.ttf, Corp-Bold.ttf]`.',
  ],
  formPeople: [
    'Respondieron {n} personas, y el proyecto tiene colecciones para {sets}',
    'Añada bajo answers: `{setting}`',
  ],
  form: [
    'Esto es lo que reunió un formulario (personas: {people}, preguntas: {n}); las columnas de nombres, direcciones y horas no se imprimen',
  ],
  addresses: [
    'Hay direcciones de correo en las respuestas y se imprimen (líneas {lines})',
    'Quítelas del documento, o del libro con un cambio.',
  ],
  columnsGuessed: [
    'Estas columnas son un supuesto y no contienen preguntas: {columns}',
    'Póngales nombre, o diga cuál es cuál en handbook.yml: `columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['Ninguna columna se llama pregunta; se toma la primera'],
  peopleInColumns: [
    '{n} columnas parecen respuestas de otras tantas personas: {people}',
    'Para compararlas, haga de cada una una colección en handbook.yml.',
  ],
  longRow: [
    'Una fila tiene {n} celdas y la cabecera {width}; se omite:',
    'Ponga entre comillas la respuesta que contenga el signo que separa las celdas.',
  ],
  formatNotMade: ['La edición {edition} no se hace como {formats}', 'Puede ser {possible}.'],
  sheetQuestions: [
    '{n} de {total} preguntas no caben en la hoja: {missing}',
    'Ajuste más caras, papel más grande o letra más pequeña en `editions.{edition}.sheet`.',
  ],
  sheetPoints: [
    '{n} de {total} puntos no caben en la hoja: {missing}',
    'Ajuste más caras, papel más grande o letra más pequeña en `editions.{edition}.sheet`.',
  ],
  sheetNames: [
    '{n} de {total} puntos están en la hoja solo por su nombre',
    'Ajuste más caras, papel más grande o letra más pequeña en `editions.{edition}.sheet`.',
  ],
  sheetNotFull: [
    'La hoja está llena al {percent} %',
    'No hay más que imprimir; un papel más pequeño o márgenes más anchos en `editions.{edition}.sheet` quedarían mejor.',
  ],
};
