import type { Messages } from './message-table.ts';

export const chinese: Messages = {
  answerMissing: ['缺少问题{question}的答案', '该问题与他人的答案一同印出。'],
  answerCutOff: ['问题{question}的答案似乎中断', '按原样印出。请在文档中写完。'],
  questionsOnly: ['{set}只有问题，没有答案（问题数：{n}）', '其问题与他人的答案一同印出。'],
  answerThin: ['问题{question}的答案过短：{n}词，最详细的有{most}词', '与他人的答案一同印出。'],
  oneSource: ['只有{set}回答了问题{question}：{text}'],
  pointDiffers: ['问题{question}：各来源对{point}的说法不同', '两种说法并排印出。编者可以选择其一。'],
  answerDiffers: ['问题{question}：各来源在要点前后的说法不同', '两种说法先后印出。'],
  setApart: ['{set}与其他答案集没有共同的问题（自有问题：{n}）', '两者先后印出。文档是否正确？'],
  setForeign: [
    '{set}为{language}，其他答案集为{theirs}：没有共同的问题（自有问题：{n}）',
    '请将其另作一本书；或翻译其问题，或在handbook.yml的`match: same`中写明哪些是同一问题。',
  ],
  noQuestion: ['这份文档中没有找到问题', '其文字不印出；句子清单中列为略去。'],
  notUsed: ['{total}句中有{n}句未使用（位置：{where}）', '下面的来源部分列出每一句及其原因。'],
  notUsedSo: [
    '{total}句中有{n}句未使用（位置：{where}）',
    '若读作`{reading}`，可使用其中{more}句：请让所有问题采用同一形式，或在handbook.yml的该答案集下写`reading: {reading}`。',
  ],
  placeholder: ['此处只有答案的占位文字，已略去（{n}处）', '下面没有其他内容的问题算作未回答。'],
  sameAsAbove: ['此处只指向上面的答案，已略去（{n}处）', '下面没有其他内容的问题算作未回答。'],
  takenForOne: ['不同的措辞被当作同一个问题', '如果不是，请在handbook.yml中写：`{setting}`'],
  maybeOne: ['两个问题可能是同一个', '如果是，请在handbook.yml中写：`{setting}`'],
  nothingToMatch: ['没有可匹配的答案{name}', '请改正或删去；它不起作用。'],
  matchedByPlace: [
    '有问题是按位置匹配的；文档增加一个问题后，该位置就属于别的问题：{names}',
    '请依次改写为：`{setting}`',
  ],
  numberTwice: ['两个问题的编号都是{number}；另一个在第{line}行', '两者都保留，按措辞匹配。'],
  questionTwice: [
    '“{question}”在第{line}行已经问过',
    '两个答案放在一个问题下。如果回答的是两个问题，请分别措辞。',
  ],
  questionInTwoFiles: [
    '“{question}”在{file}中已经问过，且两个文件属于同一个人',
    '如果属于两个人，请把各人的文件放进各自的文件夹，或在handbook.yml的`answers`下分别列出。',
  ],
  headingsAsQuestions: ['没有找到问题；{n}个标题被当作问题', '如果不是问题，请从设置中去掉这份文档。'],
  headingsBeside: [
    '与问题并列的{n}个标题不是提问，读作上面答案的一部分（第{lines}行）',
    '如果是问题，请在handbook.yml的该答案集下写`reading: headings of level {level}`；否则请降低一级。',
  ],
  topicsAlike: ['可能是同一个的主题分开列出：{titles}', '要合并，请在handbook.yml中写：`{setting}`'],
  selectionLacks: ['版本{edition}有{total}个问题中的{n}个；缺少：{missing}'],
  editOfNothing: ['修改`{verb}`不适用：没有要点{names}', '请在edits.yml中改正或删去；本书未采用它。'],
  editUnfit: ['修改`{verb}`不再适用于{names}', '请在edits.yml中改正或删去；本书未采用它。'],
  editByNumber: [
    '这项修改用编号指明位置，而编号以后可能属于别处',
    '请改写为`{names}`；`variorum edit`会自动这样做。',
  ],
  mergeConflict: [
    '第{first}至{last}行有未解决的合并冲突',
    '两个版本都按原样读取。请保留一个，并删去`<<<<<<<`、`=======`和`>>>>>>>`各行。',
  ],
  fenceEnded: [
    '此处开始的代码块没有结尾；已在有问题的第{line}行之前结束（问题：{n}）',
    '请在代码结束处加上结束行（``` 或 ~~~）。',
  ],
  fenceEndless: [
    '此处开始的代码块没有结尾；其中第{line}行起的问题按代码读取（问题：{n}）',
    '请在代码结束处加上结束行（``` 或 ~~~）。',
  ],
  refersOnly: [
    '“{text}”只指向另一个问题（此类答案：{n}）',
    '引用随书中的编号而定，绝不算作共同的答案。若答案本是一个，请写在同一个问题之下。',
  ],
  refersNowhere: ['“{text}”所指的问题{number}不在此答案集中', '按原样印出，不指向任何地方。'],
  struckOut: ['问题中划去的文字不在其标题中', '标题没有删除线：请去掉这些文字，或去掉删除线。'],
  looksNotKept: [
    '文字的颜色、大小或字体不予保留（{n}行）',
    '文字按主题样式印出。如果颜色有含义，请用文字说明。',
  ],
  pictureMissing: ['没有这张图片：{path}', '以其替代文字代替。'],
  pictureElsewhere: ['不从别处获取图片：{path}', '以其替代文字代替。'],
  pictureUnfit: ['这张图片无法印出：{path}', '以其替代文字代替。'],
  drawingCleaned: ['图{path}中有内容未保留：{taken}', '请在书中查看；如有缺少，请连同所需内容重新导出。'],
  noteWithoutText: ['注{mark}没有文字（没有文字的注：{n}）', '记号按原样印出。请写出注文，或去掉记号。'],
  linksLost: [
    '不通向书中任何问题的链接：{n}（{links}）',
    '只印文字，不带链接。请写完整网址（`https://...`），或写某个问题的标题。',
  ],
  formulaUnread: [
    '无法理解公式`{formula}`',
    '按TeX原样印出。可用的写法见`https://temml.org/docs/en/supported`。',
  ],
  characterWithoutFace: [
    '没有字体含有字符{character}：显示为空框（{n}句）',
    '请换一个字符，或选择字体含有它的主题样式。',
  ],
  faceWithoutBold: [
    '字体{face}没有粗体：名称和标题由浏览器加粗，在PDF中逐字描绘',
    '请在`fonts`下加上粗体文件：`files: [Corp-Regular.ttf, Corp-Bold.ttf]`。',
  ],
  formPeople: ['有{n}人作答，而项目只有{sets}人的答案集', '请在answers下添加：`{setting}`'],
  form: ['这是表单收集的内容（{people}人，{n}个问题）；姓名、地址和时间各列不印出'],
  addresses: ['答案中有电子邮件地址，会印出（第{lines}行）', '请从文档中去掉，或用修改从书中去掉。'],
  columnsGuessed: [
    '这些列是推测的，其中没有问题：{columns}',
    '请给列命名，或在handbook.yml中说明：`columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['没有名为问题的列；以第一列为问题'],
  peopleInColumns: [
    '{n}列看起来是不同人的答案：{people}',
    '要比较它们，请在handbook.yml中把每列作为一个答案集。',
  ],
  longRow: ['表头有{width}格，某一行有{n}格；略去：', '答案中含有分隔符时，请加引号。'],
  formatNotMade: ['版本{edition}不能做成{formats}', '可以做成{possible}。'],
  sheetQuestions: [
    '{total}个问题中有{n}个放不下：{missing}',
    '请在`editions.{edition}.sheet`下增加面数、加大纸张或缩小字号。',
  ],
  sheetPoints: [
    '{total}个要点中有{n}个放不下：{missing}',
    '请在`editions.{edition}.sheet`下增加面数、加大纸张或缩小字号。',
  ],
  sheetNames: [
    '{total}个要点中有{n}个只列名称',
    '请在`editions.{edition}.sheet`下增加面数、加大纸张或缩小字号。',
  ],
  sheetNotFull: [
    '纸面只用了{percent} %',
    '没有更多可印；在`editions.{edition}.sheet`下用小一些的纸张或宽一些的页边会更好看。',
  ],
};
