import type { Messages } from './message-table.ts';

export const traditionalChinese: Messages = {
  answerMissing: ['缺少問題{question}的答案', '該問題與他人的答案一同印出。'],
  answerCutOff: ['問題{question}的答案似乎中斷', '按原樣印出。請在文件中寫完。'],
  questionsOnly: ['{set}只有問題，沒有答案（問題數：{n}）', '其問題與他人的答案一同印出。'],
  answerThin: ['問題{question}的答案過短：{n}詞，最詳細的有{most}詞', '與他人的答案一同印出。'],
  oneSource: ['只有{set}回答了問題{question}：{text}'],
  pointDiffers: ['問題{question}：各來源對{point}的說法不同', '兩種說法並排印出。編者可以選擇其一。'],
  answerDiffers: ['問題{question}：各來源在要點前後的說法不同', '兩種說法先後印出。'],
  setApart: ['{set}與其他答案集沒有共同的問題（自有問題：{n}）', '兩者先後印出。文件是否正確？'],
  setForeign: [
    '{set}為{language}，其他答案集為{theirs}：沒有共同的問題（自有問題：{n}）',
    '請將其另作一本書；或翻譯其問題，或在handbook.yml的`match: same`中寫明哪些是同一問題。',
  ],
  noQuestion: ['這份文件中沒有找到問題', '其文字不印出；句子清單中列為略去。'],
  notUsed: ['{total}句中有{n}句未使用（位置：{where}）', '下面的來源部分列出每一句及其原因。'],
  notUsedSo: [
    '{total}句中有{n}句未使用（位置：{where}）',
    '若讀作`{reading}`，可使用其中{more}句：請讓所有問題採用同一形式，或在handbook.yml的該答案集下寫`reading: {reading}`。',
  ],
  placeholder: ['此處只有答案的佔位文字，已略去（{n}處）', '下面沒有其他內容的問題算作未回答。'],
  sameAsAbove: ['此處只指向上面的答案，已略去（{n}處）', '下面沒有其他內容的問題算作未回答。'],
  takenForOne: ['不同的措辭被當作同一個問題', '如果不是，請在handbook.yml中寫：`{setting}`'],
  maybeOne: ['兩個問題可能是同一個', '如果是，請在handbook.yml中寫：`{setting}`'],
  nothingToMatch: ['沒有可配對的答案{name}', '請改正或刪去；它不起作用。'],
  matchedByPlace: [
    '有問題是按位置配對的；文件增加一個問題後，該位置就屬於別的問題：{names}',
    '請依次改寫為：`{setting}`',
  ],
  numberTwice: ['兩個問題的編號都是{number}；另一個在第{line}行', '兩者都保留，按措辭配對。'],
  questionTwice: [
    '「{question}」在第{line}行已經問過',
    '兩個答案放在一個問題下。如果回答的是兩個問題，請分別措辭。',
  ],
  questionInTwoFiles: [
    '「{question}」在{file}中已經問過，且兩個檔案屬於同一個人',
    '如果屬於兩個人，請把各人的檔案放進各自的資料夾，或在handbook.yml的`answers`下分別列出。',
  ],
  headingsAsQuestions: ['沒有找到問題；{n}個標題被當作問題', '如果不是問題，請從設定中去掉這份文件。'],
  headingsBeside: [
    '與問題並列的{n}個標題不是提問，讀作上面答案的一部分（第{lines}行）',
    '如果是問題，請在handbook.yml的該答案集下寫`reading: headings of level {level}`；否則請降低一級。',
  ],
  topicsAlike: ['可能是同一個的主題分開列出：{titles}', '要合併，請在handbook.yml中寫：`{setting}`'],
  selectionLacks: ['版本{edition}有{total}個問題中的{n}個；缺少：{missing}'],
  editOfNothing: ['修改`{verb}`不適用：沒有要點{names}', '請在edits.yml中改正或刪去；本書未採用它。'],
  editUnfit: ['修改`{verb}`不再適用於{names}', '請在edits.yml中改正或刪去；本書未採用它。'],
  editByNumber: [
    '這項修改用編號指明位置，而編號以後可能屬於別處',
    '請改寫為`{names}`；`variorum edit`會自動這樣做。',
  ],
  mergeConflict: [
    '第{first}至{last}行有未解決的合併衝突',
    '兩個版本都按原樣讀取。請保留一個，並刪去`<<<<<<<`、`=======`和`>>>>>>>`各行。',
  ],
  fenceEnded: [
    '此處開始的程式碼區塊沒有結尾；已在有問題的第{line}行之前結束（問題：{n}）',
    '請在程式碼結束處加上結束行（``` 或 ~~~）。',
  ],
  fenceEndless: [
    '此處開始的程式碼區塊沒有結尾；其中第{line}行起的問題按程式碼讀取（問題：{n}）',
    '請在程式碼結束處加上結束行（``` 或 ~~~）。',
  ],
  refersOnly: [
    '「{text}」只指向另一個問題（此類答案：{n}）',
    '引用隨書中的編號而定，絕不算作共同的答案。若答案本是一個，請寫在同一個問題之下。',
  ],
  refersNowhere: ['「{text}」所指的問題{number}不在此答案集中', '按原樣印出，不指向任何地方。'],
  struckOut: ['問題中劃去的文字不在其標題中', '標題沒有刪除線：請去掉這些文字，或去掉刪除線。'],
  looksNotKept: [
    '文字的顏色、大小或字體不予保留（{n}行）',
    '文字按主題樣式印出。如果顏色有含義，請用文字說明。',
  ],
  pictureMissing: ['沒有這張圖片：{path}', '以其替代文字代替。'],
  pictureElsewhere: ['不從別處取得圖片：{path}', '以其替代文字代替。'],
  pictureUnfit: ['這張圖片無法印出：{path}', '以其替代文字代替。'],
  drawingCleaned: ['圖{path}中有內容未保留：{taken}', '請在書中查看；如有缺少，請連同所需內容重新匯出。'],
  noteWithoutText: ['註{mark}沒有文字（沒有文字的註：{n}）', '記號按原樣印出。請寫出註文，或去掉記號。'],
  linksLost: [
    '不通向書中任何問題的連結：{n}（{links}）',
    '只印文字，不帶連結。請寫完整網址（`https://...`），或寫某個問題的標題。',
  ],
  formulaUnread: [
    '無法理解公式`{formula}`',
    '按TeX原樣印出。可用的寫法見`https://temml.org/docs/en/supported`。',
  ],
  characterWithoutFace: [
    '沒有字體含有字元{character}：顯示為空框（{n}句）',
    '請換一個字元，或選擇字體含有它的主題樣式。',
  ],
  faceWithoutBold: [
    '字體{face}沒有粗體：名稱和標題由瀏覽器加粗，在PDF中逐字描繪',
    '請在`fonts`下加上粗體檔案：`files: [Corp-Regular.ttf, Corp-Bold.ttf]`。',
  ],
  formPeople: ['有{n}人作答，而專案只有{sets}人的答案集', '請在answers下加入：`{setting}`'],
  form: ['這是表單收集的內容（{people}人，{n}個問題）；姓名、地址和時間各欄不印出'],
  addresses: ['答案中有電子郵件地址，會印出（第{lines}行）', '請從文件中去掉，或用修改從書中去掉。'],
  columnsGuessed: [
    '這些欄是推測的，其中沒有問題：{columns}',
    '請給欄位命名，或在handbook.yml中說明：`columns: { question: NAME, answer: NAME }`',
  ],
  firstColumn: ['沒有名為問題的欄；以第一欄為問題'],
  peopleInColumns: [
    '{n}欄看起來是不同人的答案：{people}',
    '要比較它們，請在handbook.yml中把每欄作為一個答案集。',
  ],
  longRow: ['表頭有{width}格，某一列有{n}格；略去：', '答案中含有分隔符號時，請加引號。'],
  formatNotMade: ['版本{edition}不能做成{formats}', '可以做成{possible}。'],
  sheetQuestions: [
    '{total}個問題中有{n}個放不下：{missing}',
    '請在`editions.{edition}.sheet`下增加面數、加大紙張或縮小字級。',
  ],
  sheetPoints: [
    '{total}個要點中有{n}個放不下：{missing}',
    '請在`editions.{edition}.sheet`下增加面數、加大紙張或縮小字級。',
  ],
  sheetNames: [
    '{total}個要點中有{n}個只列名稱',
    '請在`editions.{edition}.sheet`下增加面數、加大紙張或縮小字級。',
  ],
  sheetNotFull: [
    '紙面只用了{percent} %',
    '沒有更多可印；在`editions.{edition}.sheet`下用小一些的紙張或寬一些的頁邊會更好看。',
  ],
};
