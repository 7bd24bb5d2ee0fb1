import type { Messages } from "../messages.ts";
import { type CueWords, moves, type Saying, shows } from "../phrases.ts";

const saying: Saying = {
  expressions: {
    neutral: "پُرسکون چہرے",
    happiness: "خوشی",
    surprise: "حیرت",
    sadness: "اداسی",
    anger: "غصے",
    disgust: "گھن",
    fear: "خوف",
    contempt: "حقارت",
  },
  unread: {
    turned: "چہرہ دوسری طرف مڑا ہوا ہے",
    small: "پڑھنے کے لیے بہت چھوٹا ہے",
    dark: "پڑھنے کے لیے روشنی بہت کم ہے",
    blurred: "پڑھنے کے لیے بہت دھندلا ہے",
    covered: "کچھ حصہ چھپا ہوا ہے",
    unsure: "کہا نہیں جا سکتا",
  },
  atOnce: (first, second) => `ایک ساتھ ${first} اور ${second}`,
  looksLike: (possibilities) =>
    `کچھ کچھ ${possibilities[0]} جیسا لگتا ہے${possibilities
      .slice(1)
      .map((word) => `، یا ${word} جیسا`)
      .join("")}`,
};

const cueWords: CueWords = {
  "inner-brow-raise": {
    both: "بھنوؤں کے اندرونی سرے اوپر",
    left: "بائیں بھنو کا اندرونی سرا اوپر",
    right: "دائیں بھنو کا اندرونی سرا اوپر",
  },
  "outer-brow-raise": {
    both: "بھنوؤں کے بیرونی سرے اوپر",
    left: "بائیں بھنو کا بیرونی سرا اوپر",
    right: "دائیں بھنو کا بیرونی سرا اوپر",
  },
  "brow-lower": { both: "بھنویں نیچے", left: "بائیں بھنو نیچے", right: "دائیں بھنو نیچے" },
  "upper-lid-raise": {
    both: "آنکھیں پوری کھلی",
    left: "بائیں آنکھ پوری کھلی",
    right: "دائیں آنکھ پوری کھلی",
  },
  "cheek-raise": { both: "گال اوپر", left: "بایاں گال اوپر", right: "دایاں گال اوپر" },
  "lid-tighten": {
    both: "نچلے پپوٹے کسے ہوئے",
    left: "بایاں نچلا پپوٹا کسا ہوا",
    right: "دایاں نچلا پپوٹا کسا ہوا",
  },
  "nose-wrinkle": { both: "ناک سکڑی ہوئی" },
  "lip-corner-up": {
    both: "ہونٹوں کے کونے اوپر",
    left: "ہونٹوں کا بایاں کونا اوپر",
    right: "ہونٹوں کا دایاں کونا اوپر",
  },
  dimple: {
    both: "ہونٹوں کے کونے اندر کو",
    left: "ہونٹوں کا بایاں کونا اندر کو",
    right: "ہونٹوں کا دایاں کونا اندر کو",
  },
  "lip-corner-down": {
    both: "ہونٹوں کے کونے نیچے",
    left: "ہونٹوں کا بایاں کونا نیچے",
    right: "ہونٹوں کا دایاں کونا نیچے",
  },
  "lip-stretch": { both: "ہونٹ پھیلے ہوئے" },
  "lip-press": { both: "ہونٹ بھنچے ہوئے" },
  "jaw-drop": { both: "جبڑا نیچے" },
};

export const look: Pick<Messages, "live" | "shows" | "moves" | "advice" | "trust"> = {
  live: {
    titleCues: "چہرے میں کیا حرکت ہے",
    titleCuesMany: "چہروں میں کیا حرکت ہے",
    nothingMoves: "کچھ نمایاں نہیں۔ چہرہ پُرسکون ہے، یا حرکت اتنی کم ہے کہ دکھائی نہیں دیتی۔",
    title: "چہرے کیا دکھاتے ہیں",
    titleOne: "چہرہ کیا دکھاتا ہے",
    note: "چہرہ ایسا نظر آتا ہے؛ یہ وہ نہیں جو کوئی محسوس کرتا ہے۔ اگر بات اہم ہے تو پوچھ لیں۔",
    preparing: "پڑھنے کی تیاری ہو رہی ہے۔ پہلی بار چند سیکنڈ لگتے ہیں۔",
    reading: "دیکھ رہا ہے …",
    noFaceTitle: "کوئی چہرہ نہیں ملا",
    noFaceLive: "ذرا قریب آئیں، کیمرے کی طرف دیکھیں، یا زیادہ روشنی میں بیٹھیں۔",
    noFacePicture: "چہرہ تب بہتر ملتا ہے جب وہ سامنے سے نظر آئے اور بہت چھوٹا نہ ہو۔",
    stop: "روکیں",
    close: "بند کریں",
    camera: "کیمرہ",
    mirror: "آئینے کی طرح",
    openFile: "دوسری فائل کھولیں",
    unnamedCamera: (number) => `کیمرہ ${number}`,
    cameraPicture: "آپ کا کیمرہ",
    drawnFacePicture: "ایک بنایا ہوا چہرہ جو حرکت کرتا ہے",
    drawnFaceNote:
      "یہ چہرہ بنایا ہوا ہے۔ یہ سکون سے مسکراہٹ کی طرف جاتا ہے، پھر سکون میں لوٹتا ہے، اور پھر حیرت کی طرف۔",
    screenPicture: "آپ کی چنی ہوئی ونڈو",
    videoPicture: (name) => `ویڈیو: ${name}`,
    picturePicture: (name) => `تصویر: ${name}`,
    faceLetter: (letter) => `چہرہ ${letter}`,
    spokenFace: (letter, sentence) => `چہرہ ${letter}: ${sentence}۔`,
    spokenNoFace: "کوئی چہرہ نہیں ملا۔",
    pausedTitle: "وقفہ",
    pausedCamera: "یہ صفحہ نظر سے ہٹ گیا تھا، اس لیے کیمرہ بند کر دیا گیا۔",
    paused: "یہ صفحہ نظر سے ہٹ گیا تھا، اس لیے کچھ نہیں پڑھا گیا۔",
    pausedScreen:
      "یہ صفحہ نظر سے ہٹ گیا تھا، اس لیے کچھ نہیں پڑھا گیا۔ چھوٹا منظر اوپر ہو تو پڑھنا جاری رہتا ہے۔",
    goOn: "جاری رکھیں",
  },
  shows: (explanation) => shows(saying, explanation),
  moves: (cues) => moves(cueWords, cues, "، "),
  advice: {
    turned: "جب یہ اس طرف دیکھے گا تو پڑھا جا سکے گا۔",
    small: "قریب سے پڑھا جا سکتا ہے۔",
    dark: "زیادہ روشنی میں پڑھا جا سکتا ہے۔",
    blurred: "جب تصویر صاف اور چہرہ ساکن ہو تو پڑھا جا سکتا ہے۔",
    covered: "جب سامنے کچھ نہ ہو تو پڑھا جا سکتا ہے۔",
    unsure: "یہ بہت کچھ ہو سکتا ہے۔ اکثر ایسا ہی ہوتا ہے۔",
  },
  trust: {
    title: "اس پر کتنا بھروسا کیا جا سکتا ہے؟",
    text: "اس نے ایسی تصویروں سے سیکھا ہے جن کے لیے لوگوں نے لفظ چنے تھے، اور لوگ ایک ہی چہرے کے لیے اکثر الگ الگ لفظ چنتے ہیں۔ خوف، گھن اور حقارت میں یہ سب سے کم یقینی ہے، اور ان چہروں کے ساتھ کمزور ہو سکتا ہے جو اس کی سیکھی ہوئی تصویروں جیسے نہیں۔",
    measured: (protocol, images, agreed) =>
      `${new Intl.NumberFormat("ur").format(images)} تصویروں میں جو اس نے کبھی نہیں دیکھی تھیں (${protocol})، 100 میں سے ${agreed} بار اس کا پہلا لفظ وہی تھا جو درج تھا۔`,
    failures: "اس کی غلطیوں کے بارے میں جو معلوم ہے:",
    runs: (model, runtime) => `ماڈل: ${model}۔ ${runtime} پر چلتا ہے۔`,
  },
};
