package made

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Told writes the exported fields of a value that are not zero, numbers to three
// digits: Lo=2.5 Unit=usd Noun=[boat crew]. It is for golden files.
func Told(x any) string { return told(reflect.ValueOf(x)) }

func told(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "-"
		}
		return told(v.Elem())
	case reflect.Struct:
		return toldFields(v)
	case reflect.Slice, reflect.Array:
		var out []string
		for i := range v.Len() {
			out = append(out, told(v.Index(i)))
		}
		return "[" + strings.Join(out, " ") + "]"
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', 3, 64)
	case reflect.String:
		return v.String()
	}
	return fmt.Sprint(v)
}

func toldFields(v reflect.Value) string {
	var out []string
	for i := range v.NumField() {
		name, field := v.Type().Field(i).Name, v.Field(i)
		switch {
		case !v.Type().Field(i).IsExported() || field.IsZero():
		case field.Kind() == reflect.Bool:
			out = append(out, name)
		case field.Kind() == reflect.Struct:
			out = append(out, name+"={"+told(field)+"}")
		default:
			out = append(out, name+"="+told(field))
		}
	}
	return strings.Join(out, " ")
}

// Sums are measures of many things by their names, in the order in which they
// first came: how many were not 0, and their sum. A golden file of them is short,
// and changes where any of them does.
type Sums struct {
	names []string
	of    map[string]*sum
}

type sum struct {
	n     int
	total float64
}

// Add adds a measure.
func (s *Sums) Add(name string, value float64) {
	if s.of == nil {
		s.of = map[string]*sum{}
	}
	if s.of[name] == nil {
		s.names, s.of[name] = append(s.names, name), &sum{}
	}
	if value != 0 {
		s.of[name].n++
		s.of[name].total += value
	}
}

// AddFields adds the exported fields of a struct, each as a number.
func (s *Sums) AddFields(prefix string, x any) {
	v := reflect.Indirect(reflect.ValueOf(x))
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() {
			s.Add(prefix+f.Name, number(v.Field(i)))
		}
	}
}

// AddWords adds a text as a number.
func (s *Sums) AddWords(name, words string) { s.Add(name, number(reflect.ValueOf(words))) }

// number makes a number of a value, so that another value makes, as good as
// always, another number.
func number(v reflect.Value) (n float64) {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return 1
		}
	case reflect.String:
		for i, c := range []byte(v.String()) {
			n += float64(c) * float64(i%31+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			n += float64(i+1) * (1 + number(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			n += float64(i+1) * number(v.Field(i))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return number(v.Elem())
		}
	default:
		switch {
		case v.CanFloat():
			return v.Float()
		case v.CanInt():
			return float64(v.Int())
		case v.CanUint():
			return float64(v.Uint())
		}
	}
	return n
}

// String writes a line for each measure, the sum to eight digits.
func (s *Sums) String() string {
	var out strings.Builder
	for _, name := range s.names {
		fmt.Fprintf(&out, "%s: %d, %.8g\n", name, s.of[name].n, s.of[name].total)
	}
	return out.String()
}
