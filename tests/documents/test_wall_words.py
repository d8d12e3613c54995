"""Everyday words for illness and disability, and the texts of a village in which they tell nothing (domain.md §4.2)."""

import pytest

from fieldkit.documents.wall import People, Wall

WALL = Wall(People(), named=["万堃"], said=["村委会 0716-7251234"], units=["市残联", "石首市残疾人联合会"])

_TOLD = """
抑郁 躁狂 瞎子 双眼瞎 跛脚户 跛子 青光眼 强直性脊柱炎 大三阳 小三阳 阑尾炎 脑积水 胃切除 肾不好 精神不好 脑壳有问题 脑子有问题 智商低 双目看不清 耳背 驼背 尿失禁 六指
先天性 唇裂 骨质疏松 打胰岛素 吃降压药 吃中药 长期用药 住过院 开刀 免疫缺陷 白血 先心 少一条腿 不能走路 不能下床 下不了床 残联证 精障 患 罹患 患儿 身体不好 身体差 渐冻 怀孕
两补 ♿ 🦽 疒 yinbing yin-bing can·ji canji niaoduzheng tangniaobing 大bing 因bing H.I.V H.I.V. HBV HCV COPD ill bipolar pregnant 肩周炎 鼻炎 脑血管 静脉曲张 膀胱 傻 结巴 瞎眼 看医生 出院
"""
_SOFT = "体弱 三高 恶性 阳性 TB 在医院 流产 dibao 打针 反应迟钝"
PASSING = """
中药材种植|中草药基地|中风险地区|空中风景|集中风干|意外伤害保险|工伤保险|为公益性岗位人员购买工伤保险|隐患排查|地质灾害隐患点|消除安全隐患|水患治理|防患于未然|造血式帮扶|变输血为造血|增强造血功能
|食品安全|粮食管理站|美食街|口罩发放|制造口罩|公园改造口袋公园|法律服务中心律师|争先心态|首先心里有数|技术后备人才|实用技术后续培训|第三高中|三高四新|高标准农田|多指标综合评价|缺指导员|六指标考核
|不能走过场|不能走形式|离不开人民群众|缺手续|无手机|团结巴东|路口吃饭|村口吃席|瞎指挥|两免一补|退耕还林补助|农资综合补贴|一条腿走路不行|清理乡村牛皮癣|脊髓灰质炎疫苗接种|车辆体检|智力支持|扶贫扶智|精神文明建设|精神家园
|保持良好精神状态|物质精神双丰收|女神志愿服务队|旱厕改造|街道炎热|天气条件炎热|炎帝村|炎陵县|整体炎热|走出院门|搬出院子|户出院落|静脉产业园|疲劳驾驶|防疲劳|土地贫瘠|瘦肉型猪|留下痕迹|工作痕迹管理|解疙瘩
|怀孕母猪补贴|能繁母猪|怀孕母牛补助|字迹看不清|禽流感防控|新冠疫苗|存储1TB|硬盘2TB|低能耗|低能见度|一只手机|医疗卫生|基本医疗|养老护理员|残膜回收|市残联|石首市残疾人联合会|血吸虫病防治|疾病预防控制中心
|2026年11月21日至11月28日|鄂乡发〔2026〕1号|联系电话0716-7251234|公示期7天|村务公开栏|每亩300元|产业奖补|养羊30只|外出务工交通补贴|公益性岗位|小额信贷贴息|光伏发电|雨露计划|危房改造|安全饮水|入户路硬化|雨季
|雪灾救助|红白理事会|白虎山村|血防所|心连心|暖心行动|同心村|中心村|骨干农户|骨干教师|筋骨|耳朵河|手工业|脚踏实地|大脚湾|眼前山|鼻子岭|口子镇|舌尖|肝胆相照组|胃口|腰店子村|腿子沟|背坳|头道河|脑山村
|瞄准|跋山涉水|拔尖人才|开展刀具管理|公开刀郎|身体健康|强身健体|全民健身|心肺复苏培训|阳光玫瑰葡萄|朝阳村|向阳性好的坡地|药材收购|农药瓶回收|用药安全|科学用药|兽药|打药|除草剂|喷药|动物防疫|牲畜打耳标
|合作社分红|土地流转费|村集体经济|光荣院|敬老院|幸福院|养老院|农家书屋|文化广场|学校操场|幼儿园|卫生室|村卫生室改造|救灾物资|冬春救助|高龄津贴|耕地地力保护补贴|生态护林员|保洁员|护路员|水管员|就业车间
|GB 50010|C30混凝土|DN110管|PE管|M10螺栓|K3+200|U型渠|T接|4G基站|5G|WiFi|LED路灯|PVC|Q235|A4纸|B级危房|D级危房|Ⅲ类水质|Ⅱ标段|E4|G207国道|S221省道|X012县道|Y003乡道
|肥料|化肥|尿素|尿素50公斤|复合肥|有机肥|磷肥|钾肥|豆粕|玉米种子|水稻|油菜|花生|马铃薯|红薯|辣椒|茶叶|核桃|板栗|柑橘|脐橙|猕猴桃|香菇|木耳|天麻|黄精|艾草|金银花|杜仲|厚朴
|一至三组|1组至8组|第一书记|驻村工作队|帮扶责任人|网格员|村两委|党员先锋岗|拟对以下3户给予补助|接受群众监督|如有异议，请在公示期内反映|特此公示|附名单|共计12户36人|合计7200元|上级文件
""".replace("\n", "").split("|")  # fmt: skip


@pytest.mark.parametrize("text", _TOLD.split())
def test_an_everyday_word_for_illness_or_disability_is_found(text):
    for said in (f"万堃户{text}，补助600元", text):
        assert any(problem.hard for problem in WALL.problems(said)), said


@pytest.mark.parametrize("text", _SOFT.split())
def test_a_word_that_may_tell_something_is_left_to_the_township(text):
    found = WALL.problems(f"万堃户{text}，补助600元")
    assert found
    assert not any(problem.hard for problem in found)


def test_words_with_blanks_between_their_letters_or_with_tones_are_found():
    for text in ("yin bing", "can ji", "niao du zheng", "yīn bìng", "Yin Bing", "tángniàobìng", "H I V"):
        assert any(problem.hard for problem in WALL.problems(text)), text


def test_what_a_village_writes_every_day_passes():
    assert len(PASSING) > 240
    assert {text: problem.found for text in PASSING for problem in WALL.problems(text)} == {}


# ------------------------------------------------------------ names of places and of units

REGISTER = People(
    frozenset({"肖雪", "范梦红"}),
    frozenset({"程红春", "向阳", "程英"}),
    frozenset({"15483800261"}),
    heads=frozenset({"万堃"}),
)
CALLED = {
    "1组（肖雪）": True, "肖雪家属": True, "肖雪家": True, "肖雪家湾": True, "1组肖雪家": True, "范梦红组": True, "3组范梦红": True, "程红春家": True, "程红春组": True, "程英家": True,
    "2组（程英）": True, "15483800261组": True, "154-8380-0261": True, "肖雪梅湾": False, "向阳组": False, "万堃湾": False, "1组": False, "程家湾组": False, "雪山组": False,
    "第3村民小组": False, "红春岭组": False,
}  # fmt: skip


@pytest.mark.parametrize("place", CALLED)
def test_the_name_of_a_group_tells_of_nobody(place):
    wall = Wall(REGISTER, named=["万堃"], called=[place, "2组"])
    assert bool(wall.problems(place)) is CALLED[place]
    assert wall.problems("2组") == []


UNITS = {
    "万堃尿毒症治疗中心": True, "癌症患者合作社": True, "青光眼家庭": True, "程红春康复中心": True, "尿毒症病友会": True,
    "石首市残疾人联合会": False, "石首市康复中心": False, "市精神卫生中心": False, "市精神病医院": False, "听力康复中心": False, "石首市特殊教育学校": False, "县残联": False,
    "县民政局低保办": False, "镇卫生院": False, "血吸虫病防治站": False, "市医疗保障局": False, "儿童福利院": False, "肿瘤医院": False,
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_free_of_the_words_of_its_office_and_of_no_others(unit):
    assert bool(Wall(REGISTER, named=["万堃"], units=[unit]).problems(unit)) is UNITS[unit]
