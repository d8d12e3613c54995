"""Texts as they are searched on a posting: one form of every character, nothing that nobody sees (§4.2)."""

import re
import unicodedata

from fieldkit.domain.digits import ordinary

_BLANK = re.compile("[\\s\u2800\u3164\u115f\u1160\uffa0]")  # of Braille and Hangul, too
_DOTS = "・•‧∙⋅･●˙᛫⸱⸰⸳ꞏ◦∘"
_SIMPLIFIED = dict(zip(
    "蘭夢紅華國軍麗東雲龍鳳蓮愛寶貴慶豐興榮偉傑強勝飛鵬鴻鶴瓊瑤穎靜潔艷豔燁煒輝煥曉暉陽陳楊趙劉張黃吳孫馬羅鄭謝韓馮許鄧蕭蔣葉蘇呂盧譚鄒陸萬錢湯賈韋閻龐顧龔嚴賴塗淩項"
    "聶齊賀畢鄔欒歐單諸聞學書義禮賢順壽來運財銀銅鐵鋼鋒銳錦鈺鎮鍾鐘衛進達遠選連邁賓贊雙樹櫻樺棟橋機權歡歲濤澤潤漢濱瀟燈愷懷憶應戀蘊藝蔭莊蓋鳴鵑鶯嬌嫻婭妝嬋嬰孌寧實寬"
    "將導峯嶺嵐島師帥帶廣庫彥後從復徵聖聲聰聯職肅腦臘膽臺與舉舊號處蟲術補裝製規視親覺觀計記設訪診詩話該認語誠說課調論識護讀變讓殘聾啞瘋癱癥醫療藥癢癬癩瘡癰癮腎髒臟腫"
    "傷殺氣無勞動環現產畫當發盡監盤眾確禍種積窮競筆節範簡糧約純紙級細終組結給統經綠維網緊線練縣總織繼續纖兒兩內別劍劃辦務區參員問喪嚮園團圖報場塊墳壓壞壯夾奮婦專尋對"
    "屬幣開關間門隊階際險隨隱難電霧靈頂預領頭題顏願類風飯養餘騰驗驚體魚鮮鳥鷄鹽麥點黨齡齒龜憂癡瘧癲癇癤瘍廢輪轉雞貧賬帳證費質贖購",
    "兰梦红华国军丽东云龙凤莲爱宝贵庆丰兴荣伟杰强胜飞鹏鸿鹤琼瑶颖静洁艳艳烨炜辉焕晓晖阳陈杨赵刘张黄吴孙马罗郑谢韩冯许邓萧蒋叶苏吕卢谭邹陆万钱汤贾韦阎庞顾龚严赖涂凌项"
    "聂齐贺毕邬栾欧单诸闻学书义礼贤顺寿来运财银铜铁钢锋锐锦钰镇钟钟卫进达远选连迈宾赞双树樱桦栋桥机权欢岁涛泽润汉滨潇灯恺怀忆应恋蕴艺荫庄盖鸣鹃莺娇娴娅妆婵婴娈宁实宽"
    "将导峰岭岚岛师帅带广库彦后从复征圣声聪联职肃脑腊胆台与举旧号处虫术补装制规视亲觉观计记设访诊诗话该认语诚说课调论识护读变让残聋哑疯瘫症医疗药痒癣癞疮痈瘾肾脏脏肿"
    "伤杀气无劳动环现产画当发尽监盘众确祸种积穷竞笔节范简粮约纯纸级细终组结给统经绿维网紧线练县总织继续纤儿两内别剑划办务区参员问丧向园团图报场块坟压坏壮夹奋妇专寻对"
    "属币开关间门队阶际险随隐难电雾灵顶预领头题颜愿类风饭养余腾验惊体鱼鲜鸟鸡盐麦点党龄齿龟忧痴疟癫痫疖疡废轮转鸡贫账帐证费质赎购",
    strict=True,
))  # fmt: skip
"""Traditional characters of names and of words that tell; not all there are."""
_UNSEEN = ("Cf", "Mn", "Me", "Cn", "Co")


class _Forms(dict[int, str | None]):
    """What every character is searched as; made when it is first met."""

    def __missing__(self, code: int) -> str | None:
        found = _form(chr(code))
        self[code] = found
        return found


def _form(char: str) -> str | None:
    if char in _DOTS:
        return "·"
    if unicodedata.category(char) in _UNSEEN:
        return None
    if char in _SIMPLIFIED:
        return _SIMPLIFIED[char]
    base, *marks = tuple(unicodedata.normalize("NFD", char))
    if not marks or not base.isascii() or not base.isalpha():
        return char
    return "ü" if base in "uU" and "\u0308" in marks else base  # lǜ is spelled lü, ā is an a


_FORMS = _Forms()


def plain(text: str) -> str:
    """Return `text` with width, digits and forms of characters folded, blanks as they are."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", ordinary(text)).translate(_FORMS)


def close(text: str) -> str:
    """Return `text` without blanks of any kind."""
    return _BLANK.sub("", text)


def folded(text: str) -> str:
    """Return `text` as it is searched: folded, and without blanks."""
    return close(plain(text))
