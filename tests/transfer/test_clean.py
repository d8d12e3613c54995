import pytest

from fieldkit.transfer import clean


@pytest.mark.parametrize(
    ("found", "kept", "rule"),
    [
        ("\u3000邓 永 ", "邓永", "IMP-12"),
        ("古丽娜尔.阿卜杜", "古丽娜尔·阿卜杜", "IMP-13"),
        ("古丽娜尔•阿卜杜", "古丽娜尔·阿卜杜", "IMP-13"),
        ("古丽娜尔・阿卜杜", "古丽娜尔·阿卜杜", "IMP-13"),
        ("古丽娜尔．阿卜杜", "古丽娜尔·阿卜杜", "IMP-13"),
        ("古丽娜尔 · 阿卜杜", "古丽娜尔·阿卜杜", "IMP-13"),
        ("\ue863秋", "䶮秋", "IMP-19"),
        ("葛\ufe00明", "葛明", "IMP-20"),
        ("葛\U000e0100明", "葛明", "IMP-20"),
        ("张\u200b三", "张三", "IMP-20"),
        ('="张三"', "张三", "IMP-15"),
        ("'张三", "张三", "IMP-15"),
    ],
)
def test_a_name_is_cleaned_and_the_rule_says_so(found, kept, rule):
    cleaned, notes = clean.name(found)
    assert cleaned == kept
    assert rule in notes


def test_a_name_of_latin_letters_keeps_its_single_spaces():
    assert clean.name("Maria  da Silva") == ("Maria da Silva", ("IMP-12",))


@pytest.mark.parametrize("name", ["张三", "古丽娜尔·阿卜杜", "𬭎明", "John Smith"])
def test_a_clean_name_is_left_alone(name):
    assert clean.name(name) == (name, ())


@pytest.mark.parametrize(
    ("found", "kept", "rule"),
    [
        ("４２１０８１２０１００２０５９９７Ｘ", "42108120100205997X", "IMP-10"),
        ("42108120100205997x", "42108120100205997X", "IMP-11"),
        ("42108119631130996754b1", "42108119631130996754B1", "IMP-11"),
        ('="421081201002059973"', "421081201002059973", "IMP-15"),
        ("421081 20100205 9973", "421081201002059973", "IMP-16"),
        ("421081201002059973 ", "421081201002059973", "IMP-16"),
    ],
)
def test_a_number_is_cleaned_and_the_rule_says_so(found, kept, rule):
    cleaned, notes = clean.identity(found)
    assert cleaned == kept
    assert rule in notes


def test_an_address_keeps_its_chinese_punctuation():
    assert clean.text("３组１２号（老村部旁），二楼") == ("3组12号（老村部旁），二楼", ("IMP-10",))
